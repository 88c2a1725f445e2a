package dev.roundtrip.simulator.mail;

import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The addresses whose mail goes through the pipe: whole domains, and single ones that are added while the server runs. */
final class DeskAddresses {
    private final Set<String> domains;
    private final Set<String> addresses = ConcurrentHashMap.newKeySet();

    DeskAddresses(Set<String> domains) {
        this.domains = domains;
    }

    void add(String address) {
        addresses.add(address.toLowerCase(Locale.ROOT));
    }

    boolean owns(String address) {
        String folded = address.toLowerCase(Locale.ROOT);
        return domains.contains(domain(folded)) || addresses.contains(folded) || addresses.contains(plain(folded));
    }

    static String domain(String address) {
        return address.substring(address.indexOf('@') + 1).toLowerCase(Locale.ROOT);
    }

    private static String plain(String address) {
        return address.replaceFirst("\\+[^@]*@", "@");
    }
}

package dev.roundtrip.simulator.chatwoot.mailin;

import dev.roundtrip.simulator.faults.SomebodyElse;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeUtility;
import java.io.UnsupportedEncodingException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** An address as it is written in a header, with the name before it or an empty one. */
record MailAddress(String name, String address) {
    /** The addresses of a header, empty when they cannot be read; the members of a group count one by one. */
    static Optional<List<MailAddress>> all(String header) {
        if (header == null) {
            return Optional.empty();
        }
        try {
            List<MailAddress> all = new ArrayList<>();
            for (InternetAddress address : InternetAddress.parseHeader(header, true)) {
                InternetAddress[] members =
                        address.isGroup() ? address.getGroup(false) : new InternetAddress[] {address};
                for (InternetAddress member : members == null ? new InternetAddress[0] : members) {
                    all.add(of(member));
                }
            }
            return Optional.of(List.copyOf(all));
        } catch (AddressException unreadable) {
            return Optional.empty();
        }
    }

    private static MailAddress of(InternetAddress address) {
        String name = address.getPersonal() == null ? "" : address.getPersonal();
        try {
            return new MailAddress(MimeUtility.decodeText(name), address.getAddress());
        } catch (UnsupportedEncodingException unknownCharset) {
            return new MailAddress(name, address.getAddress());
        }
    }

    String folded() {
        return address.toLowerCase(Locale.ROOT);
    }

    /** What the desk compares inboxes with: letter case and a plus-tag make no difference. */
    String plain() {
        return folded().replaceFirst("\\+[^@]*@", "@");
    }

    String shownName() {
        return name.isBlank() ? address.substring(0, Math.max(0, address.indexOf('@'))) : name;
    }

    MailAddress somebodyElse() {
        return new MailAddress("", SomebodyElse.thanAddress(address));
    }

    boolean isUsable() {
        return address != null && address.matches("[^@\\s<>]+@[^@\\s<>]+");
    }
}

package dev.roundtrip.simulator.twilio;

import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Who holds which number. An account's numbers have SIDs in the order in which they became known to its credentials. */
final class PhoneBook {
    private static final String NOBODYS = "+1404";
    private static final BigInteger ONES = new BigInteger("1".repeat(32), 16);
    private static final BigInteger RANGE = BigInteger.ONE.shiftLeft(128);

    private final Map<String, PhoneNumber> byNumber = new LinkedHashMap<>();
    private final Map<String, Map<String, String>> sids = new LinkedHashMap<>();

    PhoneBook(Map<String, String> held) {
        held.forEach(this::claim);
    }

    /** The first account that uses a number holds it. */
    synchronized PhoneNumber claim(String number, String accountSid) {
        return byNumber.computeIfAbsent(number, n -> new PhoneNumber(n, accountSid, "", "POST"));
    }

    synchronized Optional<PhoneNumber> holder(String number) {
        return Optional.ofNullable(byNumber.get(number));
    }

    /** Whether a text is the desk's own: from a number that posts to a webhook, or from a messaging service. */
    boolean isDesks(String from, String service) {
        return !service.isEmpty()
                || holder(from).filter(PhoneNumber::hasWebhook).isPresent();
    }

    synchronized List<PhoneNumber> lookUp(String accountSid, String number) {
        if (number == null) {
            return byNumber.values().stream()
                    .filter(held -> held.accountSid().equals(accountSid))
                    .toList();
        }
        return number.startsWith(NOBODYS) ? List.of() : List.of(claim(number, accountSid));
    }

    synchronized String sidOf(Credentials credentials, PhoneNumber number) {
        Map<String, String> known = sids.computeIfAbsent(credentials.inLog(), key -> new LinkedHashMap<>());
        return known.computeIfAbsent(number.number(), n -> sid(known.size() + 1));
    }

    synchronized Optional<PhoneNumber> bySid(Credentials credentials, String sid) {
        return sids.getOrDefault(credentials.inLog(), Map.of()).entrySet().stream()
                .filter(entry -> entry.getValue().equals(sid))
                .findFirst()
                .map(entry -> byNumber.get(entry.getKey()));
    }

    synchronized PhoneNumber save(PhoneNumber number) {
        byNumber.put(number.number(), number);
        return number;
    }

    private static String sid(int place) {
        return "PN"
                + String.format(
                        "%032x", ONES.multiply(BigInteger.valueOf(place)).mod(RANGE));
    }
}

package dev.roundtrip.simulator.twilio;

import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Who holds which number. An account's numbers have SIDs in the order in which they became known to its credentials. */
final class PhoneBook {
    private static final String NOBODYS = "+1404";
    private static final BigInteger ONES = new BigInteger("1".repeat(32), 16);
    private static final BigInteger RANGE = BigInteger.ONE.shiftLeft(128);

    private final Set<String> fullyTold;
    private final Map<String, PhoneNumber> byNumber = new LinkedHashMap<>();
    private final Map<String, Map<String, String>> sids = new LinkedHashMap<>();

    /** @param held numbers with the account that holds each; an account that is named has no others, the rest are taken at their word */
    PhoneBook(Map<String, String> held) {
        fullyTold = Set.copyOf(held.values());
        held.forEach(this::claim);
    }

    /** The first account that uses a number holds it. */
    synchronized PhoneNumber claim(String number, String accountSid) {
        return byNumber.computeIfAbsent(number, n -> new PhoneNumber(n, accountSid, "", "POST"));
    }

    /** Lets an account send from a number of its own, and no other. */
    synchronized void mustBeOwn(String number, String accountSid) {
        Optional<String> account = holder(number).map(PhoneNumber::accountSid);
        if (account.isPresent() && !account.get().equals(accountSid)) {
            throw TwilioError.anothersNumber(number, accountSid);
        } else if (account.isEmpty() && fullyTold.contains(accountSid)) {
            throw PhoneNumber.looksLikeOne(number) ? TwilioError.nobodysNumber(number) : TwilioError.noSender(number);
        }
        claim(number, accountSid);
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
        if (fullyTold.contains(accountSid)) {
            return holder(number).filter(held -> held.accountSid().equals(accountSid)).stream()
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

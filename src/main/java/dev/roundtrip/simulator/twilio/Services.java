package dev.roundtrip.simulator.twilio;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;

/** The messaging services; every SID is one, but those beginning {@code MG404}. */
final class Services {
    private static final String MISSING = "MG404";
    private static final String SHARED_SENDER = "+15005550006";
    private final Map<String, Service> bySid = new ConcurrentHashMap<>();

    Optional<Service> find(String sid, String accountSid) {
        return sid.startsWith(MISSING)
                ? Optional.empty()
                : Optional.of(bySid.computeIfAbsent(sid, s -> Service.unset(s, accountSid)));
    }

    Service change(Service service, UnaryOperator<Service> how) {
        return bySid.compute(service.sid(), (sid, known) -> how.apply(known == null ? service : known));
    }

    Optional<Service> pooling(String number) {
        return bySid.values().stream()
                .filter(service -> service.pool().contains(number))
                .findFirst();
    }

    /** The number that a service sends from; one without numbers uses Twilio's own test sender. */
    String sender(String sid) {
        Service service = bySid.get(sid);
        return service == null || service.pool().isEmpty()
                ? SHARED_SENDER
                : service.pool().get(0);
    }
}

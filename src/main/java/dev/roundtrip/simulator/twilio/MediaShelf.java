package dev.roundtrip.simulator.twilio;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The files of texts, by the SID of the record they belong to. */
final class MediaShelf {
    private final Map<String, List<Media>> byMessage = new ConcurrentHashMap<>();

    void put(String messageSid, List<Media> files) {
        byMessage.put(messageSid, List.copyOf(files));
    }

    List<Media> of(String messageSid) {
        return byMessage.getOrDefault(messageSid, List.of());
    }

    Optional<Media> find(String messageSid, String sid) {
        return of(messageSid).stream().filter(file -> file.sid().equals(sid)).findFirst();
    }

    void remove(String messageSid) {
        byMessage.remove(messageSid);
    }
}

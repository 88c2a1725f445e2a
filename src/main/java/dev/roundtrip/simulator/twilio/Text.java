package dev.roundtrip.simulator.twilio;

import java.time.Instant;

/** One of the two records of a text. {@code from} is empty while a messaging service has not chosen a number. */
record Text(
        String sid,
        String accountSid,
        Way way,
        String status,
        String from,
        String to,
        String body,
        String service,
        int media,
        Instant created,
        Instant updated,
        Instant sent,
        Trouble trouble) {
    enum Way {
        OUTBOUND_API("outbound-api"),
        OUTBOUND_REPLY("outbound-reply"),
        INBOUND("inbound");

        private final String word;

        Way(String word) {
            this.word = word;
        }

        String word() {
            return word;
        }
    }

    record Trouble(int code, String message) {}

    Text became(String newStatus, Instant at) {
        Instant sentAt = sent == null ? at : sent;
        return new Text(sid, accountSid, way, newStatus, from, to, body, service, media, created, at, sentAt, trouble);
    }

    Text from(String sender) {
        return new Text(
                sid, accountSid, way, status, sender, to, body, service, media, created, updated, sent, trouble);
    }

    /** What it is in the end is {@code failed} or {@code undelivered}. */
    Text ended(String end, Trouble why, Instant at) {
        return new Text(sid, accountSid, way, end, from, to, body, service, media, created, at, sent, why);
    }
}

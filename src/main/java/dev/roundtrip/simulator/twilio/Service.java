package dev.roundtrip.simulator.twilio;

import java.util.ArrayList;
import java.util.List;

/** A messaging service: a pool of numbers that share a webhook. */
record Service(
        String sid, String accountSid, String inboundUrl, String inboundMethod, boolean onNumber, List<String> pool) {
    Service {
        pool = List.copyOf(pool);
    }

    static Service unset(String sid, String accountSid) {
        return new Service(sid, accountSid, "", "POST", true, List.of());
    }

    Service posting(String url, String method, boolean useNumbersOwn) {
        return new Service(sid, accountSid, url, method, useNumbersOwn, pool);
    }

    Service with(String number) {
        List<String> more = new ArrayList<>(pool);
        more.add(number);
        return new Service(sid, accountSid, inboundUrl, inboundMethod, onNumber, more);
    }

    boolean posts() {
        return !onNumber && !inboundUrl.isBlank();
    }
}

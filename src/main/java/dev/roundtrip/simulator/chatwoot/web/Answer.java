package dev.roundtrip.simulator.chatwoot.web;

import java.util.LinkedHashMap;
import java.util.Map;

/** What a request is answered with; a body that is no text and no bytes is written as JSON. */
public record Answer(int status, String contentType, Object body, Map<String, String> headers) {
    private static final Map<String, String> FRAMED = Map.of("x-frame-options", "SAMEORIGIN");

    public static Answer json(int status, Object body) {
        return new Answer(status, "application/json; charset=utf-8", new Json().write(body), FRAMED);
    }

    /** Success without a body, as most actions of the product answer. */
    public static Answer empty() {
        return new Answer(200, "application/json; charset=utf-8", "", FRAMED);
    }

    public static Answer empty(int status) {
        return new Answer(status, "application/json; charset=utf-8", "", FRAMED);
    }

    public static Answer noContent() {
        return new Answer(204, null, "", FRAMED);
    }

    public static Answer html(int status, String body) {
        return new Answer(status, "text/html; charset=utf-8", body, FRAMED);
    }

    public static Answer redirect(String location) {
        return new Answer(302, "text/html; charset=utf-8", "", FRAMED).with("location", location);
    }

    /** Observed: a crash is JSON whatever is asked for, and without the header about frames. */
    public static Answer crash() {
        return json(
                        500,
                        Shape.of("status", 500)
                                .with("error", "Internal Server Error")
                                .map())
                .unframed();
    }

    public Answer with(String header, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new Answer(status, contentType, body, more);
    }

    /** Without the header that forbids other sites to frame the page. */
    public Answer unframed() {
        Map<String, String> less = new LinkedHashMap<>(headers);
        less.remove("x-frame-options");
        return new Answer(status, contentType, body, less);
    }
}

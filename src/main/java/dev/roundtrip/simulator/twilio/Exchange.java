package dev.roundtrip.simulator.twilio;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A request received, as the log tells it. */
record Exchange(
        String method, String path, Map<String, List<String>> form, String auth, String host, int status, String sid) {
    private static final String DEFAULT_HOST = "api.twilio.com";

    Map<String, Object> json() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("method", method);
        json.put("path", path);
        if (!"GET".equals(method)) {
            Map<String, Object> fields = new LinkedHashMap<>();
            form.forEach((key, values) -> fields.put(key, values.size() == 1 ? values.get(0) : values));
            json.put("form", fields);
        }
        json.put("auth", auth);
        if (!DEFAULT_HOST.equals(host)) {
            json.put("host", host);
        }
        if (status >= 400) {
            json.put("answered", status);
        }
        if (sid != null) {
            json.put("sid", sid);
        }
        return json;
    }
}

package dev.roundtrip.simulator.chatwoot.sms;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** The fields of a form, in order; a field may repeat. */
final class Form {
    private final StringBuilder fields = new StringBuilder();

    Form with(String name, String value) {
        fields.append(fields.length() == 0 ? "" : "&")
                .append(encoded(name))
                .append('=')
                .append(encoded(value));
        return this;
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return fields.toString();
    }
}

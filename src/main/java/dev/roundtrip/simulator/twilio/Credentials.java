package dev.roundtrip.simulator.twilio;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** The user and the password of a request; both empty when it had none. */
record Credentials(String user, String password) {
    private static final String SCHEME = "Basic ";

    static Credentials of(String header) {
        if (header == null || !header.startsWith(SCHEME)) {
            return new Credentials("", "");
        }
        String plain = decoded(header.substring(SCHEME.length()).trim());
        int colon = plain.indexOf(':');
        return colon < 0
                ? new Credentials(plain, "")
                : new Credentials(plain.substring(0, colon), plain.substring(colon + 1));
    }

    private static String decoded(String text) {
        try {
            return new String(Base64.getDecoder().decode(text), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notBase64) {
            return "";
        }
    }

    boolean accepted() {
        return !user.isBlank() && !password.isBlank() && !password.contains("wrong");
    }

    /** As the log shows it: the tests of a desk compare which credentials it used. */
    String inLog() {
        return user.isEmpty() ? "" : user + ":" + password;
    }

    @Override
    public String toString() {
        return user + ":***";
    }
}

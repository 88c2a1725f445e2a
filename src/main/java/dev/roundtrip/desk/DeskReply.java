package dev.roundtrip.desk;

import java.util.Locale;
import java.util.Optional;

/**
 * What came back.
 *
 * @param contentType as sent, empty when there was none
 * @param location where a redirect points to
 * @param date when it was answered, in the words of whoever answered
 */
record DeskReply(int status, String contentType, Optional<String> location, Optional<String> date, String body) {

    boolean isJson() {
        return contentType.toLowerCase(Locale.ROOT).contains("json");
    }

    boolean succeeded() {
        return status >= 200 && status < 300;
    }
}

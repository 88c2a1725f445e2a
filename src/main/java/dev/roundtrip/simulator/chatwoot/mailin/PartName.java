package dev.roundtrip.simulator.chatwoot.mailin;

import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeUtility;
import java.io.UnsupportedEncodingException;
import java.util.Optional;

/** The name of a part; one that has none is no file, whatever its disposition says. */
final class PartName {
    private PartName() {}

    static Optional<String> of(Part part) throws MessagingException {
        try {
            return Optional.ofNullable(part.getFileName()).map(PartName::decoded);
        } catch (jakarta.mail.internet.ParseException unreadable) {
            return Optional.empty();
        }
    }

    /** Many programs write an encoded word where only the parameter's own encoding is allowed. */
    private static String decoded(String name) {
        try {
            return MimeUtility.decodeText(name);
        } catch (UnsupportedEncodingException unknownCharset) {
            return name;
        }
    }
}

package dev.roundtrip.evidence;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.List;
import java.util.Locale;

/** What a media type says about how bytes are shown. */
final class MediaTypes {
    private static final List<String> TEXTUAL =
            List.of("json", "xml", "x-www-form-urlencoded", "javascript", "message/", "multipart/", "yaml");

    private MediaTypes() {}

    static boolean isText(String mediaType) {
        String type = mediaType.toLowerCase(Locale.ROOT);
        return type.startsWith("text/") || TEXTUAL.stream().anyMatch(type::contains) && !type.startsWith("image/");
    }

    static String decode(String mediaType, byte[] body) {
        return new String(body, charset(mediaType));
    }

    static String extension(String mediaType) {
        return switch (mediaType
                .toLowerCase(Locale.ROOT)
                .replaceFirst(";.*", "")
                .strip()) {
            case "image/png" -> ".png";
            case "image/jpeg" -> ".jpg";
            case "image/svg+xml" -> ".svg";
            case "text/html" -> ".html";
            case "application/json" -> ".json";
            case "application/pdf" -> ".pdf";
            default -> isText(mediaType) ? ".txt" : ".bin";
        };
    }

    private static Charset charset(String mediaType) {
        int at = mediaType.toLowerCase(Locale.ROOT).indexOf("charset=");
        if (at < 0) {
            return StandardCharsets.UTF_8;
        }
        String name = mediaType
                .substring(at + "charset=".length())
                .replaceAll("[\";].*", "")
                .strip();
        try {
            return Charset.forName(name);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            return StandardCharsets.UTF_8;
        }
    }
}

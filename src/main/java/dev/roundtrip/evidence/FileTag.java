package dev.roundtrip.evidence;

import dev.roundtrip.trip.Attachment;
import java.util.Base64;
import java.util.Collection;
import java.util.Locale;
import java.util.stream.Collectors;

/** Shows files as a reader knows them: a small picture where it is one, else name, kind and size. */
final class FileTag {
    private static final SmallPicture THUMBNAIL = new SmallPicture(96, 4 * 1024);

    private final Ink ink;

    FileTag(Ink ink) {
        this.ink = ink;
    }

    /** All of them in a row; empty when there are none. */
    String of(Collection<Attachment> files) {
        return files.isEmpty()
                ? ""
                : "<p class=\"files\">" + files.stream().map(this::of).collect(Collectors.joining()) + "</p>";
    }

    private String of(Attachment file) {
        String name = file.name().isBlank() ? "(no name)" : ink.of(file.name());
        return "<span class=\"file\">%s<span><b dir=\"auto\">%s</b><br>%s, %s</span></span>"
                .formatted(thumbnail(file), name, ink.of(kind(file.mediaType())), size(file.bytes().length));
    }

    private static String thumbnail(Attachment file) {
        return file.mediaType().toLowerCase(Locale.ROOT).startsWith("image/")
                ? THUMBNAIL
                        .of(file.bytes())
                        .map(FileTag::dataUri)
                        .map("<img alt=\"\" src=\"%s\">"::formatted)
                        .orElse("")
                : "";
    }

    /** A small picture as an address that asks no network. */
    static String dataUri(byte[] picture) {
        return "data:" + SmallPicture.MEDIA_TYPE + ";base64,"
                + Base64.getEncoder().encodeToString(picture);
    }

    /** "PDF", "JPEG picture", "text", or the media type itself. */
    private static String kind(String mediaType) {
        String type = mediaType.toLowerCase(Locale.ROOT);
        if (type.startsWith("image/")) {
            return type.substring("image/".length()).replaceFirst("\\+.*", "").toUpperCase(Locale.ROOT) + " picture";
        }
        return switch (type) {
            case "application/pdf" -> "PDF";
            case "text/plain" -> "text";
            case "text/csv" -> "CSV";
            case "message/rfc822" -> "mail";
            default -> type;
        };
    }

    /** "812 bytes", "47 KB", "1.3 MB". */
    static String size(int bytes) {
        if (bytes < 1024) {
            return bytes + (bytes == 1 ? " byte" : " bytes");
        }
        return bytes < 1024 * 1024
                ? Math.round(bytes / 1024.0) + " KB"
                : String.format(Locale.ROOT, "%.1f MB", bytes / (1024.0 * 1024));
    }
}

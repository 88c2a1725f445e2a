package dev.roundtrip.desk;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;

/**
 * A file that the desk keeps with a message.
 *
 * @param kind Chatwoot's: image, audio, video, file, …
 * @param address where it can be had, on the desk's own address
 */
public record DeskFile(long id, String kind, URI address) {

    static DeskFile from(Fields fields) {
        return new DeskFile(fields.number("id"), fields.text("file_type"), URI.create(fields.text("data_url")));
    }

    /** The name that it was sent under: the last part of its address. */
    public String name() {
        String path = address.getRawPath();
        return URLDecoder.decode(path.substring(path.lastIndexOf('/') + 1).replace("+", "%2B"), StandardCharsets.UTF_8);
    }
}

package dev.roundtrip.simulator;

import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;

/** A form with one file, as browsers post it. */
public final class FileForm {
    private FileForm() {}

    /** To be completed by the header that says who sends it. */
    public static HttpRequest.Builder to(String url, String field, String filename, byte[] bytes) {
        String head = "--parts\r\nContent-Disposition: form-data; name=\"" + field + "\"; filename=\"" + filename
                + "\"\r\nContent-Type: text/plain\r\n\r\n";
        return HttpRequest.newBuilder(URI.create(url))
                .POST(HttpRequest.BodyPublishers.concat(
                        HttpRequest.BodyPublishers.ofString(head),
                        HttpRequest.BodyPublishers.ofByteArray(bytes),
                        HttpRequest.BodyPublishers.ofString("\r\n--parts--\r\n")))
                .header("Content-Type", "multipart/form-data; boundary=parts");
    }

    /** The same with words for bytes. */
    public static HttpRequest.Builder to(String url, String field, String filename, String words) {
        return to(url, field, filename, words.getBytes(StandardCharsets.UTF_8));
    }
}

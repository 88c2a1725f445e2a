package dev.roundtrip.channel.webchat;

import dev.roundtrip.trip.Attachment;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** What a link in the chat leads to, fetched as the visitor's browser would. */
final class LinkedFile {
    private static final Duration LIMIT = Duration.ofSeconds(5);

    private LinkedFile() {}

    /**
     * The file behind a link, under the name at the end of the address, which is what the visitor sees.
     *
     * @throws IOException when there is none, with the reason
     */
    static Attachment at(String address, HttpClient http) throws IOException {
        HttpResponse<byte[]> answer;
        URI place;
        try {
            place = URI.create(address);
            answer = http.send(
                    HttpRequest.newBuilder(place).timeout(LIMIT).build(), HttpResponse.BodyHandlers.ofByteArray());
        } catch (IllegalArgumentException noAddress) {
            throw new IOException("%s is no address (%s)".formatted(address, noAddress.getMessage()), noAddress);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IOException("the run was stopped meanwhile", stop);
        } catch (IOException silent) {
            throw new IOException("%s gives no answer (%s)".formatted(address, silent.getMessage()), silent);
        }
        if (answer.statusCode() != 200) {
            throw new IOException("%s answers %d".formatted(address, answer.statusCode()));
        }
        String type = answer.headers().firstValue("Content-Type").orElse("application/octet-stream");
        String path = place.getPath();
        return new Attachment(
                path.substring(path.lastIndexOf('/') + 1),
                type.replaceAll(";.*", "").strip(),
                answer.body());
    }
}

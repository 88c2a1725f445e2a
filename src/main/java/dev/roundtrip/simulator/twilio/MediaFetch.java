package dev.roundtrip.simulator.twilio;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Fetches the files of a text from the addresses its sender gave. */
final class MediaFetch {
    private final Postman postman;
    private final Supplier<String> ids;
    private final Clock clock;

    MediaFetch(Postman postman, Supplier<String> ids, Clock clock) {
        this.postman = postman;
        this.ids = ids;
        this.clock = clock;
    }

    /** Empty when one of the files cannot be had: Twilio then sends nothing. */
    Optional<List<Media>> all(List<String> urls) {
        List<Media> files = new ArrayList<>();
        for (String url : urls) {
            Optional<Media> file = one(url);
            if (file.isEmpty()) {
                return Optional.empty();
            }
            files.add(file.get());
        }
        return Optional.of(files);
    }

    private Optional<Media> one(String url) {
        try {
            HttpResponse<byte[]> answer = postman.fetch(url);
            String type = answer.headers().firstValue("content-type").orElse("application/octet-stream");
            return answer.statusCode() == 200
                    ? Optional.of(
                            new Media("ME" + ids.get(), type.split(";")[0].trim(), answer.body(), clock.instant()))
                    : Optional.empty();
        } catch (IOException | IllegalArgumentException unreachable) {
            return Optional.empty();
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }
}

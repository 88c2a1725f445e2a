package dev.roundtrip.desk;

import dev.roundtrip.desk.DeskTrouble.Cause;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/** Fetches files that the desk keeps. Their addresses lead on to where they lie and need no token. */
final class Download {
    private static final int OK = 200;

    private final DeskAccess access;

    Download(DeskAccess access) {
        this.access = access;
    }

    byte[] of(DeskFile file) {
        try {
            HttpResponse<byte[]> answer = HttpClient.newBuilder()
                    .connectTimeout(access.connect())
                    .followRedirects(HttpClient.Redirect.NORMAL)
                    .build()
                    .send(
                            HttpRequest.newBuilder(file.address())
                                    .timeout(access.read())
                                    .build(),
                            HttpResponse.BodyHandlers.ofByteArray());
            if (answer.statusCode() != OK) {
                throw trouble(file, "was answered with status " + answer.statusCode(), null);
            }
            return answer.body();
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw trouble(file, "was not fetched, since the run was stopped", stop);
        } catch (IOException silent) {
            throw trouble(file, "gave no answer (%s)".formatted(silent.getMessage()), silent);
        }
    }

    private static DeskTrouble trouble(DeskFile file, String what, Exception cause) {
        return new DeskTrouble(
                Cause.UNEXPECTED_ANSWER,
                "The file '%s' that the desk keeps, at %s, %s. Check FRONTEND_URL and the desk's file storage."
                        .formatted(file.name(), file.address(), what),
                cause);
    }
}

package dev.roundtrip.desk;

import dev.roundtrip.desk.DeskTrouble.Cause;
import dev.roundtrip.network.Fetcher;
import java.io.IOException;

/** Fetches files that the desk keeps. Their addresses lead on to where they lie and need no token. */
final class Download {
    private final Fetcher fetcher;

    Download(Fetcher fetcher) {
        this.fetcher = fetcher;
    }

    byte[] of(DeskFile file) {
        try {
            return fetcher.at(file.address()).content();
        } catch (IOException unfetched) {
            throw new DeskTrouble(
                    Cause.UNEXPECTED_ANSWER,
                    "The file '%s' that the desk keeps, at %s, %s. Check FRONTEND_URL and the desk's file storage."
                            .formatted(file.name(), file.address(), unfetched.getMessage()),
                    unfetched);
        }
    }
}

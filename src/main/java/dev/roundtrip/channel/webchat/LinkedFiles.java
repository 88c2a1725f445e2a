package dev.roundtrip.channel.webchat;

import dev.roundtrip.network.Fetcher;
import dev.roundtrip.trip.Attachment;
import java.io.IOException;
import java.net.URI;

/** What links in the chat lead to, fetched as the visitor's browser would. */
final class LinkedFiles {
    private final Fetcher fetcher;

    LinkedFiles(Fetcher fetcher) {
        this.fetcher = fetcher;
    }

    /**
     * The file behind a link, under the name at the end of the address, which is what the visitor sees.
     *
     * @throws IOException when there is none, with the reason
     */
    Attachment at(String address) throws IOException {
        URI place;
        Fetcher.Fetched file;
        try {
            place = URI.create(address);
            file = fetcher.at(place);
        } catch (IllegalArgumentException noAddress) {
            throw new IOException("%s is no address (%s)".formatted(address, noAddress.getMessage()), noAddress);
        } catch (IOException unfetched) {
            throw new IOException(address + " " + unfetched.getMessage(), unfetched);
        }
        String path = place.getPath();
        return new Attachment(path.substring(path.lastIndexOf('/') + 1), file.type(), file.content());
    }
}

package dev.roundtrip.simulator.ports;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * A port on which a simulator is to serve.
 *
 * @param use what for, in words: "IMAP"
 * @param host the address it is taken of
 * @param number 0 takes a free one
 */
public record Port(String use, String host, int number) {

    /**
     * Makes sure that it can be taken, or with 0 that any of the address can, before a server is begun that would tell it in its own way.
     *
     * @throws IllegalStateException when it can't; the message is one sentence that names it
     */
    public void requireFree() {
        try (ServerSocket probe = new ServerSocket()) {
            // As servers do: what closed connections leave behind does not hold a port.
            probe.setReuseAddress(true);
            probe.bind(new InetSocketAddress(host, number));
        } catch (IOException refused) {
            throw taken(refused);
        }
    }

    /** What to throw when a server could not take it. */
    public IllegalStateException taken(Throwable refused) {
        String why = Stream.iterate(refused, Objects::nonNull, Throwable::getCause)
                .filter(IOException.class::isInstance)
                .findFirst()
                .orElse(refused)
                .getMessage();
        return new IllegalStateException(
                "Port %d for %s can't be taken: %s (%s).".formatted(number, use, why, host), refused);
    }
}

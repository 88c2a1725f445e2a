package dev.roundtrip.targets;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;

/**
 * A port that a simulator is about to take.
 *
 * @param of who wants it, such as {@code The simulated desk}
 * @param host the address it is to listen at
 * @param number 0 for any free one
 * @param setBy which settings or options say so
 */
public record Port(String of, String host, int number, String setBy) {
    /**
     * Servers tell of a taken port on threads of their own, with traces; asked for beforehand it is one sentence.
     *
     * @throws IllegalStateException when it can't be had
     */
    public void mustBeFree() {
        try (ServerSocket socket = new ServerSocket()) {
            InetSocketAddress address = new InetSocketAddress(host, number);
            if (address.isUnresolved()) {
                throw new UnknownHostException("no such host");
            }
            socket.bind(address);
        } catch (IOException refused) {
            throw new IllegalStateException(
                    "%s can't take port %d of %s (%s). %s"
                            .formatted(of, number, host, refused.getMessage(), remedy(refused)),
                    refused);
        }
    }

    /** The system tells a taken port, a port for the administrator alone and a foreign address by its words only. */
    private String remedy(IOException refused) {
        return String.valueOf(refused.getMessage()).contains("in use")
                ? "Stop what uses it, or set 0 (%s) to take a free one.".formatted(setBy)
                : "Name an address of this machine, and a port that you may use (%s).".formatted(setBy);
    }
}

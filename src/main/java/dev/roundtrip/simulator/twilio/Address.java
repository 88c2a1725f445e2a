package dev.roundtrip.simulator.twilio;

import java.util.concurrent.atomic.AtomicInteger;

/** Where the simulator listens, known once it does: a webhook tells where a text's files can be had. */
final class Address {
    static final String HOST = "127.0.0.1";
    private final AtomicInteger port = new AtomicInteger();

    void listensAt(int listening) {
        port.set(listening);
    }

    String url() {
        return url(port.get());
    }

    static String url(int port) {
        return "http://" + HOST + ":" + port;
    }
}

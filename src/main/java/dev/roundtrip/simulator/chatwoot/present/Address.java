package dev.roundtrip.simulator.chatwoot.present;

/** The desk's own address, known once it listens. */
public final class Address {
    private volatile String url = "";

    public void opened(String base) {
        url = base;
    }

    /** Such as {@code http://127.0.0.1:3000}, without a slash at the end. */
    public String url() {
        return url;
    }
}

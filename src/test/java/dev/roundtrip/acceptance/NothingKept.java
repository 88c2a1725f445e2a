package dev.roundtrip.acceptance;

import dev.roundtrip.trip.Chronicle;
import dev.roundtrip.trip.Ledger;
import java.lang.reflect.Proxy;

/** A chronicle that keeps nothing but the ledger, by which people know how far a message has come. */
final class NothingKept {
    /** The system property under which a run keeps nothing. */
    static final String SWITCH = "bench.without-evidence";

    private NothingKept() {}

    /** Whatever else is put down is forgotten, and {@code keeps()} says so. */
    static Chronicle beside(Ledger ledger) {
        return (Chronicle) Proxy.newProxyInstance(
                Chronicle.class.getClassLoader(), new Class<?>[] {Chronicle.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("ledger")) {
                        return ledger;
                    }
                    return method.getReturnType() == boolean.class ? Boolean.FALSE : null;
                });
    }
}

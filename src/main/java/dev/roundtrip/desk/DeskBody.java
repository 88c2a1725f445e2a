package dev.roundtrip.desk;

import io.restassured.specification.RequestSpecification;

/** What goes with a question to the desk. Knows how to travel and how to be read; another kind is another class. */
interface DeskBody {
    void putOn(RequestSpecification asked);

    /** For evidence, without secrets. */
    String readable();

    /** A question says all by its path. */
    static DeskBody none() {
        return new DeskBody() {
            @Override
            public void putOn(RequestSpecification asked) {
                // Nothing goes with it.
            }

            @Override
            public String readable() {
                return "";
            }
        };
    }
}

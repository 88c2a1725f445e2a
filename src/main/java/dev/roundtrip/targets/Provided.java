package dev.roundtrip.targets;

/**
 * One thing that the scenarios need on the desk, and what is to be done about it.
 *
 * @param what it is, in words
 * @param doing does it; nothing for what is there already or can't be had
 */
record Provided(Verb verb, String what, Runnable doing) {
    /** What is to be done. */
    enum Verb {
        USE("use", "there"),
        MAKE("make", "to be made"),
        CHANGE("change", "to be changed"),
        CANT("can't", "that can't be had");

        private final String word;
        private final String inAll;

        Verb(String word, String inAll) {
            this.word = word;
            this.inAll = inAll;
        }

        String told(long many) {
            return "%d %s".formatted(many, inAll);
        }
    }

    static Provided use(String what) {
        return new Provided(Verb.USE, what, () -> {});
    }

    static Provided make(String what, Runnable doing) {
        return new Provided(Verb.MAKE, what, doing);
    }

    static Provided change(String what, Runnable doing) {
        return new Provided(Verb.CHANGE, what, doing);
    }

    /** @param why ends with the remedy */
    static Provided cant(String what, String why) {
        return new Provided(Verb.CANT, what + ": " + why, () -> {});
    }

    boolean isImpossible() {
        return verb == Verb.CANT;
    }

    String told() {
        return "%-7s%s".formatted(verb.word, what);
    }
}

package dev.roundtrip.simulator.chatwoot.domain;

/** Who does something: shown as the performer in frames and named in activity lines. */
public record Actor(Kind kind, int id) {
    /** What the number of an actor counts. */
    public enum Kind {
        USER,
        BOT,
        CONTACT,
        RULE,
        SYSTEM
    }

    public static Actor user(int id) {
        return new Actor(Kind.USER, id);
    }

    public static Actor bot(int id) {
        return new Actor(Kind.BOT, id);
    }

    public static Actor contact(int id) {
        return new Actor(Kind.CONTACT, id);
    }

    public static Actor rule(int id) {
        return new Actor(Kind.RULE, id);
    }

    public static Actor system() {
        return new Actor(Kind.SYSTEM, 0);
    }

    public boolean is(Kind wanted) {
        return kind == wanted;
    }
}

package dev.roundtrip.channel;

/** When in a scenario it is kept how things look to a customer. */
public enum Moment {
    /** Everything was kept. */
    END("at the end"),
    /** Something just failed, and every detail may matter. */
    FAILURE("when it failed");

    private final String title;

    Moment(String title) {
        this.title = title;
    }

    /** As the end of a title: "at the end". */
    public String title() {
        return title;
    }
}

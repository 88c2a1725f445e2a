package dev.roundtrip.targets;

/** What a target may or may not offer; scenarios name their needs by tag, {@code @needs=administrator}. */
public enum Capability {
    ADMINISTRATOR(
            "administrator", "the desk's token belongs to an agent: set roundtrip.desk.token to an administrator's");

    private final String tag;
    private final String missing;

    Capability(String tag, String missing) {
        this.tag = tag;
        this.missing = missing;
    }

    /** The word behind {@code @needs=}. */
    public String tag() {
        return tag;
    }

    /** Why a scenario that needs it is not run, and which setting would change that. */
    public String missing() {
        return missing;
    }
}

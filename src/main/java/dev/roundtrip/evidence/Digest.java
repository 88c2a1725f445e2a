package dev.roundtrip.evidence;

/** The conversation as it stands on top of the scenario, before any attachment is opened. */
final class Digest {
    private final Ink ink;
    private final Story story;

    Digest(Ink ink, Story story) {
        this.ink = ink;
        this.story = story;
    }

    /** HTML that brings its own look along; empty when nobody said anything. */
    String html() {
        String talk = new Conversation(ink, story).section();
        return talk.isEmpty()
                ? ""
                : "<style>" + Sheet.style("digest.css") + "</style><div class=\"rt-talk\">" + talk + "</div>";
    }
}

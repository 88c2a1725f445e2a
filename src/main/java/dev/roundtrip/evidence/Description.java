package dev.roundtrip.evidence;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What stands on top of the scenario: the headline, what is to be known of it, the conversation, the feature's promise. */
final class Description {
    private final Ink ink;
    private final Story story;

    Description(Ink ink, Story story) {
        this.ink = ink;
        this.story = story;
    }

    /** @param promise what the feature says of itself, in lines */
    String html(Optional<String> promise) {
        return headline() + notes() + new Digest(ink, story).html() + howReal() + told(promise);
    }

    private String headline() {
        return "<p><strong>" + ink.of(new Headline(story).sentence()) + "</strong></p>";
    }

    private String notes() {
        return Stream.of(
                        story.late().stream().map(Afterwards.SAID::concat),
                        story.slowness().stream(),
                        story.recheck().stream())
                .flatMap(sentences -> sentences)
                .map(sentence -> "<p>" + ink.of(sentence) + "</p>")
                .collect(Collectors.joining());
    }

    private String howReal() {
        return story.channels().stream()
                .filter(story.howReal()::containsKey)
                .map(channel -> "<p>How real: " + channel.title() + " – "
                        + ink.of(story.howReal().get(channel)) + "</p>")
                .collect(Collectors.joining());
    }

    private String told(Optional<String> promise) {
        return promise.map(text -> "<p>" + ink.of(text.strip()).replaceAll("\\s*\\n\\s*", "<br>") + "</p>")
                .orElse("");
    }
}

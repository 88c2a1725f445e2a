package dev.roundtrip.people;

import dev.roundtrip.channel.Moment;
import dev.roundtrip.trip.Exchange;
import dev.roundtrip.trip.Exchange.Kind;
import java.nio.charset.StandardCharsets;
import java.util.OptionalLong;

/** Keeps how a conversation looks to the agent. What can't be shown breaks nothing: the evidence says why. */
final class AgentsView {
    private final AgentScreen screen;
    private final Means means;

    AgentsView(AgentScreen screen, Means means) {
        this.screen = screen;
        this.means = means;
    }

    /** Where the conversation is not known there is nothing to look at. */
    void keep(OptionalLong conversation, Moment moment) {
        conversation.ifPresent(known -> keep(known, moment));
    }

    private void keep(long conversation, Moment moment) {
        String title = "What %s saw: the conversation on the desk %s".formatted(Cast.AGENT.name(), moment.title());
        try {
            byte[] picture = screen.of(conversation);
            add(Kind.PICTURE, title, "image/png", picture);
            if (moment == Moment.FAILURE) {
                add(Kind.WHOLE_PICTURE, title + ", at its full size", "image/png", picture);
            }
        } catch (RuntimeException unseen) {
            String why = "There is no picture: " + unseen.getMessage();
            add(Kind.PICTURE, title, "text/plain", why.getBytes(StandardCharsets.UTF_8));
        }
    }

    private void add(Kind kind, String title, String mediaType, byte[] body) {
        means.chronicle().add(new Exchange(means.clock().instant(), kind, title, mediaType, body));
    }
}

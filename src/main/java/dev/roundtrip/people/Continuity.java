package dev.roundtrip.people;

import dev.roundtrip.channel.Arrival;
import dev.roundtrip.channel.Rendering;
import dev.roundtrip.people.Correspondence.Letter;
import dev.roundtrip.trip.Cause;
import dev.roundtrip.trip.Channel;
import dev.roundtrip.trip.Hop;
import dev.roundtrip.trip.Proof;
import dev.roundtrip.waiting.Expectation;
import dev.roundtrip.waiting.Sighting;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** How a chat goes on by e-mail: by the mail that follows a visitor who has left, or by the transcript. */
public final class Continuity {
    private final Correspondence chat;
    private final Correspondence mail;
    private final Means means;

    Continuity(Correspondence chat, Correspondence mail, Means means) {
        this.chat = chat;
        this.mail = mail;
        this.means = means;
    }

    /** The answer to the chat comes by mail, unchanged and with what was asked; what is written back belongs to the chat. */
    public void bringsTheAnswer() {
        Letter answer = chat.lastAnswer();
        means.chronicle().carried(answer.trip(), Channel.EMAIL);
        Instant since = answer.trip().proof(Hop.HANDED_OVER).map(Proof::at).orElseThrow();
        Sighting<Arrival> seen = means.promises()
                .owed(
                        chat,
                        answer,
                        Hop.RECEIVED,
                        Expectation.of(
                                "The mail with %s's answer to %s, who has left the chat,"
                                        .formatted(answer.author(), name()),
                                mail.line().arrivals(),
                                arrival -> arrival.text().contains(answer.mark()),
                                since,
                                means.budgets().continuity()));
        answer.trip()
                .prove(Hop.RECEIVED, seen.what().id(), seen.at(), seen.what().place());
        chat.received(seen.what());
        mail.received(seen.what());
        mail.continues(chat);
        requireWithin(seen.what(), answer, "the answer");
        requireWithin(seen.what(), chat.question(), "what was asked in the chat");
        means.chronicle().fact("Answer to the chat", "by e-mail, with what was asked", "product");
    }

    /** Has the desk mail the whole chat to the customer. */
    public void sendTranscript() {
        means.desk().sendTranscript(chat.provenConversation(), mail.line().identity());
        means.chronicle().fact("Transcript", "sent", "agent");
    }

    /** The transcript comes by mail, with both sides of the chat and without notes. */
    public void bringsTheTranscript() {
        List<Letter> said = Stream.concat(chat.questions().stream(), chat.answers().stream())
                .toList();
        String subject = "[#%d] Conversation Transcript".formatted(chat.provenConversation());
        Sighting<Arrival> seen = means.promises()
                .owed(
                        Expectation.of(
                                "The transcript of %s's chat".formatted(name()),
                                mail.line().arrivals(),
                                arrival -> arrival.subject().equals(subject),
                                means.clock().instant(),
                                means.budgets().toCustomer().get(Channel.EMAIL)),
                        Hop.RECEIVED,
                        "Look at the desk's worker and at its SMTP settings; the transcript leaves by the installation's own.");
        mail.received(seen.what());
        said.forEach(letter -> requireWithin(seen.what(), letter, "all that was said"));
    }

    private void requireWithin(Arrival arrival, Letter letter, String what) {
        if (!Rendering.holds(Channel.EMAIL, arrival.text(), letter.text())) {
            throw means.promises()
                    .notAsOwed(
                            Hop.RECEIVED,
                            Cause.ALTERED,
                            "the mail does not hold %s as it was written.".formatted(what),
                            "Compare the two: what is cut, replaced or added, and by whom.",
                            "The mail \"%s\" reached %s, but does not hold this of the chat:\n%s\nIt reads:\n%s"
                                    .formatted(arrival.subject(), name(), letter.text(), arrival.text()));
        }
    }

    private String name() {
        return chat.customer().name();
    }
}

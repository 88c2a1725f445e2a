package dev.roundtrip.people;

import dev.roundtrip.answers.Grader;
import dev.roundtrip.desk.DeskMessage;
import dev.roundtrip.people.Correspondence.Letter;
import dev.roundtrip.trip.Attachment;
import dev.roundtrip.trip.Hop;
import dev.roundtrip.trip.Overrun;
import dev.roundtrip.trip.Proof;
import dev.roundtrip.trip.Review;
import dev.roundtrip.waiting.Expectation;
import dev.roundtrip.waiting.Sighting;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Answers in the words of a drafter on the desk: its note is waited for, approved as it is, and graded. */
final class DraftedAnswers implements Answering {
    private static final String GRADED_BY = "phrase checks, not a judgement of quality";
    private static final String REMEDY = """
            Look on the desk under Settings, Integrations, Webhooks whether the drafter's address is there and is told of \
            message_created, at the drafter's own log, and at the desk's worker. roundtrip.budget.draft gives it more time. \
            With roundtrip.answers=draft every answer begins as a private note of a drafter: it hears of messages by a webhook of \
            the account and writes with an agent's token of its own; a second answer to the same message is not drafted.""";

    /** A draft that an agent let through. */
    private record Approved(Correspondence with, DeskMessage note, Grader grader, Review review) {}

    private final AnswerSource.Terms terms;
    private final Means means;
    private final List<Approved> approved = new ArrayList<>();

    DraftedAnswers(AnswerSource.Terms terms, Means means) {
        this.terms = terms;
        this.means = means;
    }

    /** {@inheritDoc} The words of the scenario are not used. */
    @Override
    public void answer(Agent agent, Correspondence with, String scripted, List<Attachment> files) {
        Sighting<DeskMessage> draft = draft(with);
        String words = draft.what().content().strip();
        String drafter = draft.what().senderName().orElse("somebody without a name");
        means.chronicle().note(drafter, words, draft.at());
        Duration took = Duration.between(draft.at(), means.clock().instant());
        agent.answers(words, files);
        Grader grader = new Grader(
                words,
                Optional.of(with.customer().fullName()).filter(name -> with.isKnownByName()),
                with.customer().wantsAnApology());
        with.graded(with.lastAnswer(), grader);
        Review review = new Review(drafter, words, words, "approved", agent.name(), took, List.of(), "");
        approved.add(new Approved(with, draft.what(), grader, review));
    }

    private Sighting<DeskMessage> draft(Correspondence with) {
        Letter question = with.question();
        Instant asked = question.trip().proof(Hop.SEEN_BY_DESK).map(Proof::at).orElseThrow();
        Sighting<DeskMessage> draft = means.promises()
                .effect(
                        with,
                        question,
                        Expectation.of(
                                "A draft of an answer to %s, as a private note beside conversation %d,"
                                        .formatted(with.customer().name(), with.provenConversation()),
                                means.told(with),
                                message -> isDraft(message, with),
                                asked,
                                means.budgets().draft()),
                        Hop.ANSWERED,
                        REMEDY);
        Duration took = Duration.between(asked, draft.at());
        Duration soft = means.budgets().draft().soft();
        if (took.compareTo(soft) > 0) {
            Overrun over = Overrun.of(took, soft);
            means.chronicle()
                    .slow("The draft of an answer to %s took %s, %s over the soft limit of %s."
                            .formatted(with.customer().name(), over.took(), over.excess(), over.limit()));
        }
        return draft;
    }

    /** Newer than what the customer wrote, by somebody else than us, and not let through already. */
    private boolean isDraft(DeskMessage message, Correspondence with) {
        return message.isPrivate()
                && message.kind() == DeskMessage.Kind.OUTGOING
                && message.conversationId() == with.provenConversation()
                && message.id() > with.held().id()
                && !message.content().isBlank()
                && with.notes().stream().noneMatch(note -> message.content().contains(note.mark()))
                && message.senderName().filter(terms.ours()::contains).isEmpty()
                && approved.stream().noneMatch(before -> before.note().id() == message.id());
    }

    /** The draft itself, as the drafter left it, has reached nobody: only the answer that was made of it. */
    @Override
    public void settle() {
        approved.forEach(each -> new Reading(each.with(), means)
                .requireNoDraft(each.review().drafter(), each.note().content()));
    }

    @Override
    public void tell() {
        approved.stream()
                .map(each -> each.review().graded(each.grader().grades(terms.targets()), GRADED_BY))
                .forEach(means.chronicle()::reviewed);
        approved.stream()
                .map(each -> each.review().drafter())
                .distinct()
                .map(
                        "The wording is a draft of %s on the desk, approved as it was (roundtrip.answers=draft). The grades are phrase checks of the draft, not a judgement of its quality."
                                ::formatted)
                .forEach(means.chronicle()::worded);
    }
}

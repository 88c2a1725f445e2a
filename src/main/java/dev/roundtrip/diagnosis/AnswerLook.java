package dev.roundtrip.diagnosis;

import static dev.roundtrip.diagnosis.DeskWitness.trace;

import dev.roundtrip.desk.DeskClient;
import dev.roundtrip.desk.DeskMessage;
import dev.roundtrip.trip.Channel;
import dev.roundtrip.trip.Hop;
import dev.roundtrip.trip.Miss;
import dev.roundtrip.trip.Sign;
import dev.roundtrip.trip.Trace;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** What the desk says of an agent's answer, in the conversation in which it was given. */
final class AnswerLook {
    private static final Pattern SENT_BACK = Pattern.compile(
            "(?is)(undeliver|could not be delivered|delivery (has )?failed|delivery status notification|returned to sender).*(\\b5\\d\\d\\b|\\b5\\.\\d\\.\\d+)");

    private final DeskClient desk;
    private final Questioning questions;

    AnswerLook(DeskClient desk, Questioning questions) {
        this.desk = desk;
        this.questions = questions;
    }

    void tell(Miss miss) {
        if (miss.conversationId().isEmpty() || miss.messageId().isEmpty()) {
            questions.tell(DeskWitness.unasked("The answer has no number there, so that it can't be asked for it."));
            return;
        }
        long conversation = miss.conversationId().getAsLong();
        long id = miss.messageId().getAsLong();
        questions
                .ask(() -> desk.messagesAfter(conversation, id - 1))
                .ifPresent(since -> traces(miss, conversation, id, since).forEach(questions::tell));
    }

    private static List<Trace> traces(Miss miss, long conversation, long id, List<DeskMessage> since) {
        List<Trace> traces = new ArrayList<>();
        traces.add(since.stream()
                .filter(message -> message.id() == id)
                .findFirst()
                .map(message -> said(miss, message))
                .orElseGet(() ->
                        trace(Sign.NOT_HELD, "It holds no message %d in conversation %d any more.", id, conversation)));
        since.stream()
                .filter(message -> message.kind() == DeskMessage.Kind.INCOMING && message.id() > id)
                .filter(message -> sentBack(miss, message.content()))
                .forEach(message -> traces.add(trace(
                        Sign.BOUNCED,
                        "A mail server sent it back, which stands as message %d in conversation %d.",
                        message.id(),
                        conversation)));
        return traces;
    }

    /** The desk shows what mail servers send back as if the customer had written it. */
    private static boolean sentBack(Miss miss, String words) {
        return miss.trip().channel() == Channel.EMAIL
                && SENT_BACK.matcher(words).find()
                && (words.contains(miss.identity())
                        || miss.providerId().filter(words::contains).isPresent());
    }

    private static Trace said(Miss miss, DeskMessage message) {
        if (message.deleted()) {
            return trace(Sign.DELETED, "Message %d was deleted there.", message.id());
        } else if (message.failed()) {
            return trace(
                    Sign.GIVEN_UP,
                    "It gave message %d up: \"%s\"%s.",
                    message.id(),
                    message.externalError().orElse("no reason given").strip().replaceAll("\\s+", " "),
                    message.sourceId()
                            .map(" (after the provider had taken it as %s)"::formatted)
                            .orElse(""));
        } else if (miss.trip().channel() == Channel.WEB_CHAT) {
            return miss.missing() == Hop.HANDED_OVER
                    ? trace(Sign.WAITING, "It holds the answer as message %d (%s).", message.id(), message.status())
                    : trace(
                            Sign.HANDED_OVER,
                            "It holds the answer as message %d (%s).",
                            message.id(),
                            message.status());
        } else if (message.handedOver()) {
            return handedOver(miss, message);
        }
        return trace(
                Sign.WAITING,
                "It holds the answer as message %d, says \"%s\" and has no id of a provider for it: it was not handed over.",
                message.id(),
                message.status());
    }

    private static Trace handedOver(Miss miss, DeskMessage message) {
        return miss.missing() == Hop.HANDED_OVER
                ? trace(
                        Sign.LATE,
                        "It has handed message %d over by now, as %s.",
                        message.id(),
                        message.sourceId().orElse(""))
                : trace(
                        Sign.HANDED_OVER,
                        "It handed message %d over as %s and says \"%s\".",
                        message.id(),
                        message.sourceId().orElse(""),
                        message.status());
    }
}

package dev.roundtrip.people;

import dev.roundtrip.answers.Grader;
import dev.roundtrip.channel.Arrival;
import dev.roundtrip.channel.CustomerChannel;
import dev.roundtrip.channel.Draft;
import dev.roundtrip.channel.Receipt;
import dev.roundtrip.desk.DeskMessage;
import dev.roundtrip.desk.Watch;
import dev.roundtrip.trip.Channel;
import dev.roundtrip.trip.Chronicle;
import dev.roundtrip.trip.Direction;
import dev.roundtrip.trip.Hop;
import dev.roundtrip.trip.Miss;
import dev.roundtrip.trip.Proof;
import dev.roundtrip.trip.Trip;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/** What one customer and the desk have said to each other on one channel so far. Belongs to one scenario's thread. */
final class Correspondence implements AutoCloseable {
    /** A message with the tag it carries and the ledger of its way. */
    record Letter(String tag, String author, String text, Trip trip) {
        /** How it is recognised, however altered or misplaced. */
        String mark() {
            return Tags.mark(tag);
        }

        /** Whether it is for colleagues: then there is no way to follow. */
        boolean isNote() {
            return trip == null;
        }
    }

    private final Persona customer;
    private final CustomerChannel channel;
    private final Tags tags;
    private final Chronicle chronicle;
    private final List<Letter> answers = new ArrayList<>();
    private final List<Letter> notes = new ArrayList<>();
    private final List<Arrival> received = new ArrayList<>();
    private final List<Letter> questions = new ArrayList<>();
    private final Map<String, Long> answerIds = new HashMap<>();
    private final Map<String, Grader> graders = new HashMap<>();
    private DeskPlace place;
    private Draft draft;
    private Receipt receipt;
    private long conversationId;
    private DeskMessage held;
    private Watch watch;

    Correspondence(Persona customer, CustomerChannel channel, long inboxId, Tags tags, Chronicle chronicle) {
        this.customer = customer;
        this.channel = channel;
        this.tags = tags;
        this.chronicle = chronicle;
        this.place = new DeskPlace(inboxId, channel::identity);
    }

    /** The customer writes; the provider has it when this returns. */
    void write(Draft written) {
        Letter question = letter(Direction.TO_DESK, customer.name(), Cast.AGENT.name(), written.text());
        questions.add(question);
        draft = written.worded(
                written.replyTo().isPresent()
                        ? written.subject()
                        : written.subject().map(about -> about + " [" + question.tag() + "]"),
                question.text());
        chronicle.files(
                question.trip(),
                Stream.concat(draft.files().stream(), draft.pictures().stream()).toList());
        draft.subject().ifPresent(about -> chronicle.about(question.trip(), about));
        receipt = channel.send(draft);
        question.trip().prove(Hop.SENT, receipt.id(), receipt.sent(), customer.name());
        question.trip().prove(Hop.ACCEPTED, receipt.id(), receipt.accepted(), receipt.provider());
    }

    /** The customer texts this word with no tag beside it: carriers act on a word only where it stands alone. */
    Letter writeBare(String word) {
        Letter bare = new Letter(
                "",
                customer.name(),
                word,
                chronicle.ledger().open(Direction.TO_DESK, channel(), customer.name(), Cast.AGENT.name(), word));
        receipt = channel.send(Draft.opening(null, word));
        bare.trip().prove(Hop.SENT, receipt.id(), receipt.sent(), customer.name());
        bare.trip().prove(Hop.ACCEPTED, receipt.id(), receipt.accepted(), receipt.provider());
        return bare;
    }

    /** What the customer sent last, as it went out. */
    Draft lastDraft() {
        return Optional.ofNullable(draft).orElseThrow(this::notWritten);
    }

    /** Has the desk asked about this customer from now on, should its realtime feed be silent. */
    void watchedBy(BiFunction<Long, String, Watch> feed) {
        if (watch == null) {
            watch = feed.apply(place.inboxId(), place.identity());
        }
    }

    /** Gives back the place on the channel and ends the watch. */
    @Override
    public void close() {
        Optional.ofNullable(watch).ifPresent(Watch::close);
        channel.close();
    }

    /** What is written here from now on belongs into the other one's conversation on the desk. */
    void continues(Correspondence other) {
        place = other.place;
        conversationId = other.conversationId;
    }

    /** The desk holds the question: from now on answers can be given. */
    void heldByDesk(DeskMessage message, Instant at) {
        conversationId = message.conversationId();
        held = message;
        chronicle.conversation(channel(), conversationId);
        question().trip().prove(Hop.SEEN_BY_DESK, "message " + message.id(), at, "the desk");
    }

    Letter answer(String author, String text) {
        Letter answer = letter(Direction.TO_CUSTOMER, author, customer.name(), text);
        answers.add(answer);
        return answer;
    }

    /** What the desk itself says to the customer, word for word: it carries no tag. */
    Letter announcement(String author, String text) {
        return new Letter(
                "",
                author,
                text,
                chronicle.ledger().open(Direction.TO_CUSTOMER, channel(), author, customer.name(), text));
    }

    /** The number under which the desk knows that answer. */
    void answeredAs(Letter answer, long messageId) {
        answerIds.put(answer.tag(), messageId);
    }

    OptionalLong answerId(Letter answer) {
        Long id = answerIds.get(answer.tag());
        return id == null ? OptionalLong.empty() : OptionalLong.of(id);
    }

    /** That answer was a draft, to be graded by this. */
    void graded(Letter answer, Grader grader) {
        graders.put(answer.tag(), grader);
    }

    /** What grades the last answer; empty where that was no draft. */
    Optional<Grader> grader() {
        return answers.isEmpty()
                ? Optional.empty()
                : Optional.ofNullable(graders.get(lastAnswer().tag()));
    }

    /** What the customer wrote last, as the desk holds it. */
    DeskMessage held() {
        return Optional.ofNullable(held).orElseThrow(this::notWritten);
    }

    /** Whether whoever answers can know what to call the customer: from the desk, or because they signed. */
    boolean isKnownByName() {
        return Stream.of(held().senderName().orElse(""), question().text())
                .anyMatch(words -> words.contains(customer.name()));
    }

    /** Notes are for nobody, so no trip of theirs is opened. */
    Letter note(String author, String text) {
        String tag = tags.next();
        Letter note = new Letter(tag, author, Tags.marked(text, tag), null);
        notes.add(note);
        return note;
    }

    void received(Arrival arrival) {
        received.add(arrival);
    }

    private Letter letter(Direction direction, String from, String to, String text) {
        String tag = tags.next();
        String marked = Tags.marked(text, tag);
        return new Letter(tag, from, marked, chronicle.ledger().open(direction, channel.channel(), from, to, marked));
    }

    Letter question() {
        if (questions.isEmpty()) {
            throw notWritten();
        }
        return questions.get(questions.size() - 1);
    }

    private IllegalStateException notWritten() {
        return new IllegalStateException(
                "%s has not written yet: put a step before in which they do.".formatted(customer.name()));
    }

    Letter lastAnswer() {
        if (answers.isEmpty()) {
            throw new IllegalStateException(
                    "Nobody has answered %s yet: put a step before in which somebody does.".formatted(customer.name()));
        }
        return answers.get(answers.size() - 1);
    }

    Optional<Arrival> lastReceived() {
        return received.isEmpty() ? Optional.empty() : Optional.of(received.get(received.size() - 1));
    }

    Arrival mustHaveReceived() {
        return lastReceived()
                .orElseThrow(() -> new IllegalStateException(
                        "%s has received nothing yet: put a step before in which they do.".formatted(customer.name())));
    }

    List<Letter> questions() {
        return List.copyOf(questions);
    }

    List<Letter> answers() {
        return List.copyOf(answers);
    }

    /** A hop of this letter that was waited for in vain, with all by which the letter can be looked for. */
    Miss missed(Letter letter, Hop hop, String seen, Instant deadline) {
        boolean toDesk = letter.trip().direction() == Direction.TO_DESK;
        return new Miss(
                letter.trip(),
                hop,
                seen,
                letter.tag().isEmpty() ? letter.text() : letter.mark(),
                place.identity(),
                place.inboxId(),
                conversation(),
                toDesk ? OptionalLong.empty() : answerId(letter),
                toDesk
                        ? Optional.of(receipt.id())
                        : letter.trip().proof(Hop.HANDED_OVER).map(Proof::id),
                deadline,
                List.of(channel));
    }

    List<Letter> notes() {
        return List.copyOf(notes);
    }

    /** The conversation on the desk; absent until the desk is known to hold the question. */
    OptionalLong conversation() {
        return conversationId == 0 ? OptionalLong.empty() : OptionalLong.of(conversationId);
    }

    long provenConversation() {
        return conversation()
                .orElseThrow(() -> new IllegalStateException(
                        "%s's conversation on the desk is not known yet: put a step before in which the desk holds it."
                                .formatted(customer.name())));
    }

    /** When the customer last wrote; absent until they have. */
    Optional<Instant> written() {
        return Optional.ofNullable(receipt).map(Receipt::sent);
    }

    boolean hasWritten() {
        return !questions.isEmpty();
    }

    Receipt receipt() {
        return receipt;
    }

    Persona customer() {
        return customer;
    }

    CustomerChannel line() {
        return channel;
    }

    Channel channel() {
        return channel.channel();
    }

    /** Where on the desk these messages belong. */
    DeskPlace place() {
        return place;
    }
}

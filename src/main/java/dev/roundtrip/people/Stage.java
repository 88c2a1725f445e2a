package dev.roundtrip.people;

import dev.roundtrip.channel.Draft;
import dev.roundtrip.channel.Envelope;
import dev.roundtrip.channel.Moment;
import dev.roundtrip.trip.Attachment;
import dev.roundtrip.trip.Channel;
import dev.roundtrip.trip.Chronicle;
import dev.roundtrip.trip.Gate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One scenario's people. Whoever wrote last is whom the agent answers. Closing it gives back every place on a channel
 * and resolves the conversations that the scenario opened.
 */
public final class Stage implements AutoCloseable {

    private final Backstage set;
    private final Means means;
    private final Troupe troupe;
    private final Drafts drafts;
    private final Answering answering;
    private final OptOut optOut;
    private Optional<ClosedLine> closedLine = Optional.empty();

    public Stage(Backstage set, AnswerSource source, Chronicle chronicle, Gate gate) {
        this.set = set;
        this.means = Means.of(set, chronicle, gate);
        this.troupe = new Troupe(set, means);
        this.drafts = new Drafts(means);
        this.optOut = new OptOut(troupe, means, set.waiting());
        this.answering = source.drafts()
                .<Answering>map(terms -> new DraftedAnswers(terms, means))
                .orElseGet(() -> new ScriptedAnswers(source.because(), means));
    }

    /** Customers come with devices that the chat has never seen, as real ones do; a desk may count how many these are. */
    public void letThemComeUnknown() {
        troupe.comeUnknown();
    }

    /** The customer in the chat on the real shop's page. */
    public Customer atTheShop(String name) {
        return new Customer(troupe.atShop(name), means);
    }

    /** Brings a customer of the cast on stage, introduced as the cast knows them. */
    public void introduce(String name, String role) {
        troupe.introduce(name, role);
    }

    /** The same of somebody whom the shop's page names to the desk, by the address that they write mails from. */
    public void introduceSignedIn(String name, String role) {
        troupe.introduceSignedIn(name, role);
    }

    /** The customer on that channel, who gets a place of their own there the first time. */
    public Customer customer(String name, Channel channel) {
        return new Customer(troupe.on(name, channel), means);
    }

    /** Somebody who writes mails from an address and under a name much like another's. */
    public Customer lookAlike(String name, String other) {
        return new Customer(troupe.lookAlike(name, other), means);
    }

    /** The customer, of whom it is known that they have written there. */
    public Customer reader(String name, Channel channel) {
        return new Customer(troupe.writer(name, channel), means);
    }

    /** The customer whom the scenario is about: who wrote last. */
    public Customer customer() {
        return new Customer(troupe.last(), means);
    }

    /** That customer, where they wrote last. */
    public Customer customer(String name) {
        return new Customer(troupe.last(name), means);
    }

    /** No private note has reached the customer, by any of their channels. */
    public void keepsNotesFrom(String name) {
        new Discretion(name, troupe.of(name), means).isKept();
    }

    /** Where a mail asks to be answered, if another customer is to get the answer. */
    public Envelope answeredTo(String other) {
        return Envelope.answeredTo(troupe.writer(other, Channel.EMAIL).line().identity());
    }

    /** The address from which another customer was answered. */
    public Envelope repliedTo(String other) {
        Correspondence with = troupe.writer(other, Channel.EMAIL);
        return Envelope.to(with.line().answersTo(with.mustHaveReceived()));
    }

    /** The customer wrote before: each time a mail, which was answered, received and resolved. */
    public void hasBeenHereBefore(String name, List<Map<String, String>> visits) {
        for (Map<String, String> visit : visits) {
            Customer customer = customer(name, Channel.EMAIL);
            customer.writes(Draft.opening(visit.get("subject"), visit.get("message")));
            agent().answers(visit.get("answer"));
            customer.receivesTheAnswer();
            agent().resolves();
        }
    }

    /** The visitor closes the page. */
    public void leaves(String name) {
        new DeskSide(troupe.writer(name, Channel.WEB_CHAT), means).holdsTheMessageOnce();
        troupe.writer(name, Channel.WEB_CHAT).line().leave();
    }

    /** The agent who answers, about to act on the conversation with whoever wrote last. */
    public Agent agent() {
        deskSide().holdsTheMessageOnce();
        return new Agent(Cast.AGENT, means.desk(), troupe.last(), means);
    }

    /** The agent answers whoever wrote last: in these words, or in a drafter's where the run is told to wait for those. */
    public void answer(String text, List<Attachment> files) {
        answering.answer(agent(), troupe.last(), text, files);
    }

    private Agent secondAgent() {
        deskSide().holdsTheMessageOnce();
        return new Agent(Cast.SECOND_AGENT, means.secondDesk(), troupe.last(), means);
    }

    /** Both agents answer whoever wrote last, each without knowing of the other. */
    public void answerTogether(Map<String, String> answers) {
        new Together(List.of(agent(), secondAgent())).answer(answers);
    }

    /** The second agent drafts an answer as a private note. */
    public void draft(String text) {
        drafts.left(secondAgent().leave(text));
    }

    /** The agent lets the draft go out as it is. */
    public void approveTheDraft() {
        drafts.approvedBy(agent());
    }

    /** The agent answers this in place of the draft, which was {@code edited} or {@code rejected}. */
    public void replaceTheDraft(String answer, String verdict) {
        drafts.replacedBy(agent(), answer, verdict);
    }

    public void gradeTheDraft(Map<String, String> grades) {
        drafts.gradedBy(agent(), grades);
    }

    public void keepsTheReview(Map<String, String> review) {
        drafts.isKept(troupe.last(), review);
    }

    /** What the desk shows of whoever wrote last. */
    public DeskSide deskSide() {
        return new DeskSide(troupe.last(), means);
    }

    /** What the desk shows of that customer. */
    public DeskSide deskSide(String name) {
        return new DeskSide(troupe.last(name), means);
    }

    /** What became of the conversation with whoever wrote last. */
    public Outcomes outcomes() {
        deskSide().holdsTheMessageOnce();
        return new Outcomes(troupe.last(), means);
    }

    /** What the desk keeps of the files of whoever wrote last. */
    public DeskFiles deskFiles() {
        deskSide().holdsTheMessageOnce();
        return new DeskFiles(troupe.last(), means);
    }

    /** Whom the desk takes whoever wrote last for. */
    public Acquaintance acquaintance() {
        deskSide().holdsTheMessageOnce();
        return new Acquaintance(troupe.last(), means);
    }

    /** The same of that customer. */
    public Acquaintance acquaintance(String name) {
        deskSide(name).holdsTheMessageOnce();
        return new Acquaintance(troupe.last(name), means);
    }

    /** The desk takes one for somebody else than the other, of whom it has heard before. */
    public void tellsApart(String name, String other) {
        deskSide(other).holdsTheMessageOnce();
        acquaintance(name).isSomebodyElseThan(troupe.last(other));
    }

    /** The desk knows the customer before they write, and how good a customer they are. */
    public void knowsAs(String name, String tier) {
        Correspondence mail = troupe.on(name, Channel.EMAIL);
        means.desk()
                .contacts()
                .create(mail.customer().fullName(), mail.line().identity(), Map.of(Acquaintance.TIER, tier));
        means.chronicle().fact("Contact, set beforehand", Acquaintance.TIER + " " + tier, "agent");
    }

    /** The two customers that the desk makes of whoever wrote last by mail and in the chat become one. */
    public void merge() {
        String name = troupe.last().customer().name();
        List<Long> contacts = Stream.of(Channel.EMAIL, Channel.WEB_CHAT)
                .map(channel -> troupe.writer(name, channel))
                .peek(with -> new DeskSide(with, means).holdsTheMessageOnce())
                .map(with -> new Acquaintance(with, means).contact().id())
                .toList();
        means.desk().contacts().merge(contacts.get(0), contacts.get(1));
        means.chronicle().fact("Contacts", "merged", "agent");
    }

    /** How the chat with that customer goes on by mail. */
    public Continuity continuity(String name) {
        return new Continuity(troupe.writer(name, Channel.WEB_CHAT), troupe.on(name, Channel.EMAIL), means);
    }

    /** From now on nobody answers texts, and the desk says so. */
    public void closeTheLine(String announcement) {
        closedLine = Optional.of(
                ClosedLine.of(means.desk(), set.holds(), set.inboxes().get(Channel.SMS), announcement));
        means.chronicle().fact("SMS inbox", "closed for this scenario", "agent");
    }

    /** Whoever texted is told what the desk says while it is closed. */
    public void tellsThatNobodyIsThere(String name) {
        deskSide(name).holdsTheMessageOnce();
        reader(name, Channel.SMS)
                .receivesTheAnnouncement(closedLine
                        .orElseThrow(() -> new IllegalStateException(
                                "The phone line is open: put a step before in which it is closed."))
                        .announcement());
    }

    /** Who wants no texts, and what becomes of an answer to them. */
    public OptOut optOut() {
        return optOut;
    }

    /** From now on there is a help centre. */
    public void openTheHelpCentre() {
        set.helpCentre().get();
    }

    /** The customer in the chat of the help centre, where a bot answers first. */
    public Customer atTheHelpCentre(String name) {
        return new Customer(troupe.at(name, set.helpCentre().get()), means);
    }

    /** The bot hears what whoever wrote last has written, and answers; the customer reads it. */
    public void botAnswers(String text) {
        robot().answers(text);
        customer().receivesTheAnswer();
    }

    /** The bot hears it and hands the conversation over to a person. */
    public void botHandsOver() {
        robot().handsOver();
    }

    private Robot robot() {
        deskSide().holdsTheMessageOnce();
        return new Robot(set.helpCentre().get(), troupe.last(), means);
    }

    /** Judges what only the end of a scenario can tell: that nothing came more than once. */
    public void settle() {
        troupe.written().forEach(correspondence -> new Once(correspondence, means).judge());
        optOut.wasKept();
        answering.settle();
    }

    /** Keeps how things look to every customer right now, and to the agent who answers whoever wrote last. */
    public void portray(Moment moment) {
        troupe.portray(moment);
        set.screen().ifPresent(screen -> new AgentsView(screen, means).keep(troupe.lastOnTheDesk(), moment));
    }

    @Override
    public void close() {
        ClosedLine closed = closedLine.orElse(null);
        // Each on its own, and the customers' places last: who is opted in again still needs theirs.
        try (troupe;
                optOut;
                closed) {
            drafts.tell();
            answering.tell();
        }
    }
}

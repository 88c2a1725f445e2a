package dev.roundtrip.desk;

import dev.roundtrip.network.Fetcher;
import dev.roundtrip.trip.Attachment;
import dev.roundtrip.trip.ExchangeLog;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Asks one desk as one person. Thread-safe; one per run and person, its connections are pooled and closed with it.
 * Every method throws {@link DeskTrouble} when the desk can't or won't.
 */
public final class DeskClient implements AutoCloseable {
    private final DeskLine line;
    private final Download files;
    private final Runnable end;

    private DeskClient(DeskLine line, Download files, Runnable end) {
        this.line = line;
        this.files = files;
        this.end = end;
    }

    /** Ready to ask; nothing is asked yet. A limit of the desk's that is over within a minute is waited for. */
    public static DeskClient to(DeskAccess access, Clock clock) {
        return to(access, clock, Optional.of(Throttled.usual(clock)));
    }

    /** The same, waiting for no limit. */
    public static DeskClient hurried(DeskAccess access, Clock clock) {
        return to(access, clock, Optional.empty());
    }

    static DeskClient to(DeskAccess access, Clock clock, Optional<Throttled> patience) {
        DeskWire wire = new DeskWire(access);
        Download files = new Download(new Fetcher(access.reach(), access.read()));
        return new DeskClient(new DeskLine(wire, clock, patience), files, wire::close);
    }

    /** The same client for a scenario that keeps what is said. Closing the view leaves the client open. */
    public DeskClient recordingTo(ExchangeLog log) {
        return recordingTo(log, throttled -> {});
    }

    /**
     * The same.
     *
     * @param throttled told when the desk holds the scenario off for longer than is waited; may end it by an exception of its own
     */
    public DeskClient recordingTo(ExchangeLog log, Consumer<DeskTrouble> throttled) {
        return new DeskClient(line.recordingTo(log, throttled), files, () -> {});
    }

    /** Where and as whom it asks. */
    public DeskAccess access() {
        return line.access();
    }

    /** What the desk tells anybody; needs no token. */
    public DeskVersion version() {
        return DeskVersion.from(line.ask(DeskRequest.get("/api")));
    }

    /** Whether the web process is up; says nothing of what stands behind it. Missing before Chatwoot 4.11. */
    public boolean health() {
        return line.ask(DeskRequest.get("/health")).text("status").equals("woot");
    }

    public Profile profile() {
        return Profile.from(line.ask(DeskRequest.get("/api/v1/profile")));
    }

    public Account account() {
        return Account.from(line.ask(DeskRequest.get("/api/v1/accounts/" + access().account())));
    }

    public List<Inbox> inboxes() {
        return line.ask(get("inboxes")).list("payload", Inbox::from);
    }

    public Inbox inbox(long inboxId) {
        return Inbox.from(line.ask(get("inboxes/" + inboxId)));
    }

    public Inbox createInbox(NewInbox inbox) {
        return Inbox.from(line.ask(DeskRequest.post(at(inbox.route()), inbox.body())));
    }

    /** Changes settings by Chatwoot's own keys; those of the channel stand under {@code channel}. */
    public Inbox updateInbox(long inboxId, Map<String, ?> settings) {
        return Inbox.from(line.ask(DeskRequest.patch(at("inboxes/" + inboxId), settings)));
    }

    public OpeningHours openingHours(long inboxId) {
        return OpeningHours.from(line.ask(get("inboxes/" + inboxId)));
    }

    public void setOpeningHours(long inboxId, OpeningHours hours) {
        updateInbox(inboxId, hours.settings());
    }

    /** The desk deletes in the background. */
    public void deleteInbox(long inboxId) {
        line.tell(delete("inboxes/" + inboxId));
    }

    /** Everything the desk holds of that customer in that inbox, whatever its status, newest activity first. */
    public List<Conversation> conversationsOf(long inboxId, String sourceId) {
        return Pages.of(line, conversations(inboxId).with("source_id", sourceId));
    }

    /** The first page of the same: enough for what happens now. */
    public List<Conversation> newestConversationsOf(long inboxId, String sourceId) {
        return line.ask(conversations(inboxId).with("source_id", sourceId))
                .object("data")
                .list("payload", Conversation::from);
    }

    /** Where somebody wrote these words, in any inbox and whatever the status; the newest page. */
    public List<Conversation> conversationsMentioning(String words) {
        return line.ask(get("conversations").with("status", "all").with("q", words))
                .object("data")
                .list("payload", Conversation::from);
    }

    /** The same to the last page. */
    public List<Conversation> allConversationsMentioning(String words) {
        return Pages.of(line, get("conversations").with("status", "all").with("q", words));
    }

    /** How many conversations that inbox has, whoever's they are. */
    public long countConversations(long inboxId) {
        return line.ask(conversations(inboxId)).object("data").object("meta").number("all_count");
    }

    /** Everything in that inbox, whatever its status. */
    public List<Conversation> conversationsIn(long inboxId) {
        return Pages.of(line, conversations(inboxId));
    }

    public Conversation conversation(long conversationId) {
        return Conversation.from(line.ask(get("conversations/" + conversationId)));
    }

    /** The newest twenty, oldest first. */
    public List<DeskMessage> messages(long conversationId) {
        return line.ask(get(of(conversationId, "messages"))).list("payload", DeskMessage::from);
    }

    /** Twenty older than that message, oldest first. */
    public List<DeskMessage> messagesBefore(long conversationId, long messageId) {
        return line.ask(get(of(conversationId, "messages")).with("before", messageId))
                .list("payload", DeskMessage::from);
    }

    /** Up to a hundred newer than that message, oldest first. */
    public List<DeskMessage> messagesAfter(long conversationId, long messageId) {
        return line.ask(get(of(conversationId, "messages")).with("after", messageId))
                .list("payload", DeskMessage::from);
    }

    /** Answers the customer. The desk delivers in the background: the answer's {@code sourceId} tells when it did. */
    public DeskMessage answer(long conversationId, String text) {
        return write(conversationId, Map.of("content", text, "message_type", "outgoing", "private", false));
    }

    /** The same with files, which the product sends on some seconds later. */
    public DeskMessage answer(long conversationId, String text, List<Attachment> files) {
        return files.isEmpty()
                ? answer(conversationId, text)
                : DeskMessage.from(line.ask(
                        DeskRequest.post(at(of(conversationId, "messages")), new AnswerWithFiles(text, files))));
    }

    /** Leaves a note for colleagues. */
    public DeskMessage note(long conversationId, String text) {
        return write(conversationId, Map.of("content", text, "message_type", "outgoing", "private", true));
    }

    private DeskMessage write(long conversationId, Map<String, ?> message) {
        return DeskMessage.from(line.ask(post(of(conversationId, "messages"), message)));
    }

    /** Sets open, resolved, pending or snoozed, and returns what it is now. */
    public String toggleStatus(long conversationId, String status) {
        return line.ask(post(of(conversationId, "toggle_status"), Map.of("status", status)))
                .object("payload")
                .text("current_status");
    }

    public void resolve(long conversationId) {
        toggleStatus(conversationId, "resolved");
    }

    /** Sets low, medium, high or urgent; empty for none. The desk writes an activity line about it in the background. */
    public void setPriority(long conversationId, Optional<String> priority) {
        line.tell(post(
                of(conversationId, "toggle_priority"),
                priority.<Map<String, ?>>map(word -> Map.of("priority", word)).orElse(Map.of())));
    }

    public List<String> labels(long conversationId) {
        return line.ask(get(of(conversationId, "labels"))).words("payload");
    }

    /** Replaces all labels of the conversation. */
    public List<String> setLabels(long conversationId, List<String> labels) {
        return line.ask(post(of(conversationId, "labels"), Map.of("labels", labels)))
                .words("payload");
    }

    public void assignAgent(long conversationId, long agentId) {
        line.tell(post(of(conversationId, "assignments"), Map.of("assignee_id", agentId)));
    }

    public void assignTeam(long conversationId, long teamId) {
        line.tell(post(of(conversationId, "assignments"), Map.of("team_id", teamId)));
    }

    /** Administrators only; the desk deletes in the background. */
    public void deleteConversation(long conversationId) {
        line.tell(delete("conversations/" + conversationId));
    }

    public Bots bots() {
        return new Bots(line, at(""));
    }

    public AutomationRules rules() {
        return new AutomationRules(line, at("automation_rules"));
    }

    public Webhooks webhooks() {
        return new Webhooks(line, at("webhooks"));
    }

    public Labels labels() {
        return new Labels(line, at("labels"));
    }

    public Staff staff() {
        return new Staff(line, at(""));
    }

    public Contacts contacts() {
        return new Contacts(line, at(""));
    }

    public AttributeDefinitions attributeDefinitions() {
        return new AttributeDefinitions(line, at(""));
    }

    public ConversationAttributes conversationAttributes() {
        return new ConversationAttributes(line, at("conversations/"));
    }

    /** Mails all that was said in the conversation to that address, in the background. */
    public void sendTranscript(long conversationId, String address) {
        line.tell(post(of(conversationId, "transcript"), Map.of("email", address)));
    }

    /** The bytes of a file that the desk keeps. */
    public byte[] download(DeskFile file) {
        return files.of(file);
    }

    private DeskRequest conversations(long inboxId) {
        return get("conversations").with("status", "all").with("inbox_id", inboxId);
    }

    private DeskRequest get(String route) {
        return DeskRequest.get(at(route));
    }

    private DeskRequest post(String route, Map<String, ?> body) {
        return DeskRequest.post(at(route), body);
    }

    private DeskRequest delete(String route) {
        return DeskRequest.delete(at(route));
    }

    private static String of(long conversationId, String part) {
        return "conversations/" + conversationId + "/" + part;
    }

    private String at(String route) {
        return "/api/v1/accounts/" + access().account() + "/" + route;
    }

    @Override
    public void close() {
        end.run();
    }
}

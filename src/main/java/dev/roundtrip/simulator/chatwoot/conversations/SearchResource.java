package dev.roundtrip.simulator.chatwoot.conversations;

import dev.roundtrip.simulator.chatwoot.domain.Contact;
import dev.roundtrip.simulator.chatwoot.domain.Conversation;
import dev.roundtrip.simulator.chatwoot.domain.Message;
import dev.roundtrip.simulator.chatwoot.domain.Store;
import dev.roundtrip.simulator.chatwoot.present.MessageShapes;
import dev.roundtrip.simulator.chatwoot.usecase.State;
import dev.roundtrip.simulator.chatwoot.web.Access;
import dev.roundtrip.simulator.chatwoot.web.Call;
import dev.roundtrip.simulator.chatwoot.web.Resource;
import dev.roundtrip.simulator.chatwoot.web.Routes;
import dev.roundtrip.simulator.chatwoot.web.Shape;
import dev.roundtrip.simulator.chatwoot.web.Visible;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** Searches conversations, contacts and messages for a text. */
public final class SearchResource implements Resource {
    private static final String BASE = Routes.ACCOUNT + "/search";
    private static final int PAGE = 15;
    private static final int CONVERSATIONS = 25;

    private final Store store;
    private final SearchShapes shapes;
    private final Visible visible;
    private final ConversationQuery query;

    public SearchResource(State state, MessageShapes messages) {
        this.store = state.store();
        this.shapes = new SearchShapes(store, messages);
        this.visible = new Visible(store);
        this.query = new ConversationQuery(state);
    }

    @Override
    public void register(Routes routes) {
        routes.get(Access.MEMBER, Routes.ACCOUNT + "/conversations/search", this::inConversations);
        routes.get(
                Access.MEMBER,
                BASE,
                call -> payload(Shape.of("conversations", conversations(call, false))
                        .with("contacts", contacts(call))
                        .with("messages", messages(call))
                        .with("articles", List.of())));
        routes.get(
                Access.MEMBER,
                BASE + "/conversations",
                call -> payload(Shape.of("conversations", conversations(call, true))));
        routes.get(Access.MEMBER, BASE + "/contacts", call -> payload(Shape.of("contacts", contacts(call))));
        routes.get(Access.MEMBER, BASE + "/articles", call -> payload(Shape.of("articles", List.of())));
        routes.get(Access.MEMBER, BASE + "/messages", call -> payload(Shape.of("messages", messages(call))));
    }

    private Object inConversations(Call call) {
        List<Conversation> found = store.conversations.ownedBy(call.account()).stream()
                .filter(c -> visible.sees(call, c))
                .filter(query.read(call))
                .toList();
        return Shape.of("meta", Counts.of(found, call).withoutAssigned())
                .with(
                        "payload",
                        found.stream()
                                .filter(query.assignee(call))
                                .sorted(ConversationOrder.of(call.params().text("sort_by")))
                                .skip((call.page() - 1L) * CONVERSATIONS)
                                .limit(CONVERSATIONS)
                                .map(c -> shapes.slim(c, shown(call, c)))
                                .toList())
                .map();
    }

    // Of a conversation that was found by a text only what holds it, else everything.
    private List<Message> shown(Call call, Conversation conversation) {
        String wanted = call.params().text("q");
        List<Message> all = store.messages.ownedBy(conversation.id());
        return wanted == null
                ? all
                : all.stream()
                        .filter(m -> ConversationQuery.says(m, wanted.toLowerCase(Locale.ROOT)))
                        .toList();
    }

    // Observed: searched for alone, conversations show their additional attributes, and not among everything.
    private List<Map<String, Object>> conversations(Call call, boolean alone) {
        String wanted = wanted(call);
        return page(
                call,
                store.conversations.ownedBy(call.account()).stream()
                        .filter(c -> visible.sees(call, c))
                        .filter(c -> String.valueOf(c.displayId()).contains(wanted)
                                || fits(store.contacts.get(c.contactId()), wanted))
                        .sorted(ConversationOrder.of("created_at_desc"))
                        .map(c -> Shape.empty()
                                .all(shapes.whole(c))
                                .when(alone, "additional_attributes", c::additionalAttributes)
                                .map()));
    }

    private List<Map<String, Object>> contacts(Call call) {
        return page(
                call,
                store.contacts.ownedBy(call.account()).stream()
                        .filter(Contact::isReachable)
                        .filter(contact -> fits(contact, wanted(call)))
                        .sorted(Comparator.comparing(
                                Contact::lastActivityAt, Comparator.nullsLast(Comparator.reverseOrder())))
                        .map(shapes::contact));
    }

    private List<Map<String, Object>> messages(Call call) {
        return page(
                call,
                store.conversations.ownedBy(call.account()).stream()
                        .filter(c -> visible.sees(call, c))
                        .flatMap(c -> store.messages.ownedBy(c.id()).stream())
                        .filter(message -> message.content() != null
                                && message.content().toLowerCase(Locale.ROOT).contains(wanted(call)))
                        .sorted(Comparator.comparing(Message::id).reversed())
                        .map(shapes::message));
    }

    private static List<Map<String, Object>> page(Call call, Stream<Map<String, Object>> found) {
        return found.skip((long) (call.page() - 1) * PAGE).limit(PAGE).toList();
    }

    private static boolean fits(Contact contact, String wanted) {
        return Stream.of(contact.name(), contact.email(), contact.phoneNumber(), contact.identifier())
                .filter(Objects::nonNull)
                .anyMatch(value -> value.toLowerCase(Locale.ROOT).contains(wanted));
    }

    private static String wanted(Call call) {
        return Objects.toString(call.params().text("q"), "").strip().toLowerCase(Locale.ROOT);
    }

    private static Map<String, Object> payload(Shape shape) {
        return Map.of("payload", shape.map());
    }
}

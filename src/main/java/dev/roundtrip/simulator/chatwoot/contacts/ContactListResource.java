package dev.roundtrip.simulator.chatwoot.contacts;

import dev.roundtrip.simulator.chatwoot.domain.Contact;
import dev.roundtrip.simulator.chatwoot.domain.CustomAttribute;
import dev.roundtrip.simulator.chatwoot.domain.Store;
import dev.roundtrip.simulator.chatwoot.filter.CustomAttributes;
import dev.roundtrip.simulator.chatwoot.filter.Dialect;
import dev.roundtrip.simulator.chatwoot.filter.Filter;
import dev.roundtrip.simulator.chatwoot.present.ContactShapes;
import dev.roundtrip.simulator.chatwoot.usecase.State;
import dev.roundtrip.simulator.chatwoot.web.Access;
import dev.roundtrip.simulator.chatwoot.web.Call;
import dev.roundtrip.simulator.chatwoot.web.Refusal;
import dev.roundtrip.simulator.chatwoot.web.Resource;
import dev.roundtrip.simulator.chatwoot.web.Routes;
import dev.roundtrip.simulator.chatwoot.web.Shape;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Lists contacts, searches and filters them, fifteen on a page. */
public final class ContactListResource implements Resource {
    private static final String BASE = Routes.ACCOUNT + "/contacts";
    private static final int PAGE = 15;

    private final Store store;
    private final ContactShapes shapes;
    private final Filter<Contact> filter;

    public ContactListResource(State state, ContactShapes shapes) {
        this.store = state.store();
        this.shapes = shapes;
        this.filter = new Filter<>(ContactKeys.OPERATORS, ContactKeys::value, Dialect.CONTACTS, state::now);
    }

    @Override
    public void register(Routes routes) {
        routes.get(
                Access.MEMBER,
                BASE,
                call -> page(
                        call,
                        known(call)
                                .filter(c -> call.params().textOrTexts("labels").isEmpty()
                                        || c.labels().stream()
                                                .anyMatch(call.params().textOrTexts("labels")::contains))));
        routes.get(
                Access.MEMBER, BASE + "/active", call -> page(call, known(call).filter(shapes::online)));
        routes.get(Access.MEMBER, BASE + "/search", this::search);
        routes.post(Access.MEMBER, BASE + "/filter", call -> {
            if (!(call.params().value("payload") instanceof List<?>)) {
                throw Refusal.crash(); // observed
            }
            return page(
                    call,
                    known(call)
                            .filter(filter.read(
                                    call.params().list("payload"),
                                    CustomAttributes.of(store, call, CustomAttribute.CONTACT))));
        });
    }

    private Object page(Call call, Stream<Contact> found) {
        List<Contact> sorted =
                found.sorted(ContactOrder.of(call.params().text("sort"))).toList();
        return Shape.of(
                        "meta",
                        Shape.of("count", sorted.size())
                                .with("current_page", currentPage(call))
                                .map())
                .with("payload", shapes(call, onPage(call, sorted)))
                .map();
    }

    // Observed: the count is that of this page only.
    private Object search(Call call) {
        String wanted = call.params().text("q");
        if (wanted == null || wanted.isBlank()) {
            return Shape.of(
                            "meta",
                            Shape.of("count", null)
                                    .with("current_page", 1)
                                    .with("has_more", null)
                                    .map())
                    .with("payload", List.of())
                    .map();
        }
        List<Contact> sorted = store.contacts.ownedBy(call.account()).stream()
                .filter(matches(wanted.strip()))
                .sorted(ContactOrder.of(call.params().text("sort")))
                .toList();
        List<Contact> page = onPage(call, sorted);
        return Shape.of(
                        "meta",
                        Shape.of("count", page.size())
                                .with("current_page", currentPage(call))
                                .with("has_more", sorted.size() > call.page() * PAGE)
                                .map())
                .with("payload", shapes(call, page))
                .map();
    }

    private static Predicate<Contact> matches(String wanted) {
        String lower = wanted.toLowerCase(Locale.ROOT);
        return contact -> Stream.of(contact.name(), contact.email(), contact.phoneNumber())
                        .anyMatch(value ->
                                value != null && value.toLowerCase(Locale.ROOT).contains(lower))
                // Only of identifiers the letter case counts.
                || contact.identifier() != null && contact.identifier().contains(wanted);
    }

    // The list leaves out those of whom nothing but a name is known.
    private Stream<Contact> known(Call call) {
        return store.contacts.ownedBy(call.account()).stream().filter(Contact::isReachable);
    }

    // Observed: the parameter comes back as it was sent.
    private static Object currentPage(Call call) {
        String sent = call.context().queryParam("page");
        return sent == null ? Integer.valueOf(1) : sent;
    }

    private static List<Contact> onPage(Call call, List<Contact> all) {
        return all.stream().skip((long) (call.page() - 1) * PAGE).limit(PAGE).toList();
    }

    private List<Map<String, Object>> shapes(Call call, List<Contact> contacts) {
        boolean places = ContactLookup.wantsPlaces(call);
        return contacts.stream()
                .map(contact -> places ? shapes.restWithInboxes(contact) : shapes.rest(contact))
                .toList();
    }
}

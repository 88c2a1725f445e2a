package dev.roundtrip.simulator.chatwoot.webhooks;

import dev.roundtrip.simulator.chatwoot.domain.Store;
import dev.roundtrip.simulator.chatwoot.domain.Webhook;
import dev.roundtrip.simulator.chatwoot.present.InboxRows;
import dev.roundtrip.simulator.chatwoot.usecase.Invalid;
import dev.roundtrip.simulator.chatwoot.usecase.State;
import dev.roundtrip.simulator.chatwoot.web.Access;
import dev.roundtrip.simulator.chatwoot.web.Answer;
import dev.roundtrip.simulator.chatwoot.web.Call;
import dev.roundtrip.simulator.chatwoot.web.Params;
import dev.roundtrip.simulator.chatwoot.web.Refusal;
import dev.roundtrip.simulator.chatwoot.web.Resource;
import dev.roundtrip.simulator.chatwoot.web.Routes;
import dev.roundtrip.simulator.chatwoot.web.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Addresses that are told of an account's events. */
public final class WebhooksResource implements Resource {
    private static final String BASE = Routes.ACCOUNT + "/webhooks";
    private static final Pattern URL = Pattern.compile("https?:\\S+");
    private static final List<String> STANDARD = List.of(
            "conversation_status_changed",
            "conversation_updated",
            "conversation_created",
            "contact_created",
            "contact_updated",
            "message_created",
            "message_updated",
            "webwidget_triggered");
    private static final List<String> EXTRA =
            List.of("inbox_created", "inbox_updated", "conversation_typing_on", "conversation_typing_off");

    private final State state;
    private final Store store;

    public WebhooksResource(State state) {
        this.state = state;
        this.store = state.store();
    }

    @Override
    public void register(Routes routes) {
        routes.get(
                Access.ADMINISTRATOR,
                BASE,
                call -> Map.of(
                        "payload",
                        Map.of(
                                "webhooks",
                                store.webhooks.ownedBy(call.account()).stream()
                                        .map(this::shape)
                                        .toList())));
        routes.post(Access.ADMINISTRATOR, BASE, this::create);
        routes.patch(Access.ADMINISTRATOR, BASE + "/{id}", this::change);
        routes.delete(Access.ADMINISTRATOR, BASE + "/{id}", call -> {
            int gone = webhook(call).id();
            state.perform(() -> store.webhooks.remove(gone));
            return Answer.empty();
        });
    }

    private Object create(Call call) {
        Params wanted = wanted(call);
        String url = wanted.text("url");
        List<String> events = events(wanted, STANDARD);
        check(call, url, 0, events);
        return payload(state.change(() -> store.webhooks.add(id -> new Webhook(
                id,
                call.account(),
                wanted.number("inbox_id"),
                url,
                wanted.text("name"),
                events,
                state.tokens().token(24)))));
    }

    private Object change(Call call) {
        Webhook before = webhook(call);
        Params wanted = wanted(call);
        String url = wanted.has("url") ? wanted.text("url") : before.url();
        List<String> events = events(wanted, before.subscriptions());
        check(call, url, before.id(), events);
        Webhook after = new Webhook(
                before.id(),
                before.accountId(),
                wanted.has("inbox_id") ? wanted.number("inbox_id") : before.inboxId(),
                url,
                wanted.has("name") ? wanted.text("name") : before.name(),
                events,
                before.secret());
        return payload(state.change(() -> store.webhooks.put(after)));
    }

    private static Params wanted(Call call) {
        return call.params().required("webhook", "url", "name", "subscriptions", "inbox_id");
    }

    private void check(Call call, String url, int own, List<String> events) {
        List<String> messages = new ArrayList<>();
        List<String> attributes = new ArrayList<>();
        if (store.webhooks.ownedBy(call.account()).stream()
                .anyMatch(w -> w.id() != own && w.url().equals(url))) {
            messages.add("Url has already been taken");
            attributes.add("url");
        }
        if (url == null || !URL.matcher(url).find()) { // observed: an address within words will do
            messages.add("Url is invalid");
            attributes.add("url");
        }
        if (events.isEmpty() || !events.stream().allMatch(e -> STANDARD.contains(e) || EXTRA.contains(e))) {
            messages.add("Subscriptions Invalid events");
            attributes.add("subscriptions");
        }
        if (!messages.isEmpty()) {
            throw new Invalid(String.join(", ", messages), attributes);
        }
    }

    // Observed: anything but a list counts as not given.
    private static List<String> events(Params wanted, List<String> otherwise) {
        return wanted.value("subscriptions") instanceof List<?> ? wanted.texts("subscriptions") : otherwise;
    }

    private Map<String, Object> payload(Webhook webhook) {
        return Map.of("payload", Map.of("webhook", shape(webhook)));
    }

    private Map<String, Object> shape(Webhook webhook) {
        Shape shape = Shape.of("id", webhook.id())
                .with("name", webhook.name())
                .with("url", webhook.url())
                .with("account_id", webhook.accountId())
                .with("subscriptions", webhook.subscriptions())
                .with("secret", webhook.secret());
        store.inboxes.find(webhook.inboxId()).ifPresent(inbox -> shape.with("inbox", InboxRows.named(inbox)));
        return shape.map();
    }

    private Webhook webhook(Call call) {
        return store.webhooks
                .find(call.number("id"))
                .filter(webhook -> webhook.accountId() == call.account())
                .orElseThrow(Refusal::notFound);
    }
}

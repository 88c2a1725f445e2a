package dev.roundtrip.desk;

import java.net.URI;
import java.util.List;
import java.util.Map;

/** Addresses that are told of what happens in the account, whatever the inbox; administrators only. Thread-safe. */
public final class Webhooks {
    private final DeskLine line;
    private final String base;

    Webhooks(DeskLine line, String base) {
        this.line = line;
        this.base = base;
    }

    public List<Webhook> list() {
        return line.ask(DeskRequest.get(base)).object("payload").list("webhooks", Webhook::from);
    }

    /**
     * That address is told of these events from now on.
     *
     * @param events Chatwoot's names: message_created
     */
    public Webhook create(String name, URI toldAt, List<String> events) {
        Map<String, ?> wanted = Map.of("name", name, "url", toldAt.toString(), "subscriptions", events);
        return Webhook.from(line.ask(DeskRequest.post(base, Map.of("webhook", wanted)))
                .object("payload")
                .object("webhook"));
    }

    public void delete(long webhookId) {
        line.tell(DeskRequest.delete(base + "/" + webhookId));
    }

    /**
     * One of them.
     *
     * @param name empty where it has none
     * @param secret with which the desk signs what it tells
     */
    public record Webhook(long id, String name, String url, String secret) {
        static Webhook from(Fields fields) {
            return new Webhook(
                    fields.number("id"),
                    fields.optionalText("name").orElse(""),
                    fields.text("url"),
                    fields.optionalText("secret").orElse(""));
        }

        @Override
        public String toString() {
            return "webhook " + id;
        }
    }
}

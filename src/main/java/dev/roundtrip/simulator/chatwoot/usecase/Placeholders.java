package dev.roundtrip.simulator.chatwoot.usecase;

import dev.roundtrip.simulator.chatwoot.domain.Actor;
import dev.roundtrip.simulator.chatwoot.domain.Contact;
import dev.roundtrip.simulator.chatwoot.domain.Conversation;
import dev.roundtrip.simulator.chatwoot.domain.Store;
import dev.roundtrip.simulator.chatwoot.domain.User;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Fills {{ contact.name }} and its like in what the desk says; code spans and unfinished braces stay as they are. */
final class Placeholders {
    private static final Pattern PARTS = Pattern.compile("(`[^`]*`)|\\{\\{\\s*([\\w.]+)\\s*}}", Pattern.DOTALL);

    private final Store store;

    Placeholders(Store store) {
        this.store = store;
    }

    String fill(String content, Conversation conversation, Actor sender) {
        return PARTS.matcher(content)
                .replaceAll(match -> Matcher.quoteReplacement(
                        match.group(1) != null ? match.group(1) : value(match.group(2), conversation, sender)));
    }

    private String value(String name, Conversation conversation, Actor sender) {
        Contact contact = store.contacts.get(conversation.contactId());
        String agent = Optional.ofNullable(sender)
                .filter(who -> who.is(Actor.Kind.USER))
                .flatMap(who -> store.users.find(who.id()))
                .map(User::availableName)
                .orElse("");
        Map<String, String> known = Map.ofEntries(
                Map.entry("contact.name", titled(contact.name())),
                Map.entry("contact.first_name", first(titled(contact.name()))),
                Map.entry("contact.last_name", last(titled(contact.name()))),
                Map.entry("contact.email", orEmpty(contact.email())),
                Map.entry("contact.phone_number", orEmpty(contact.phoneNumber())),
                Map.entry("agent.name", agent),
                Map.entry("agent.first_name", first(agent)),
                Map.entry("agent.last_name", last(agent)),
                Map.entry("conversation.display_id", String.valueOf(conversation.displayId())),
                Map.entry(
                        "inbox.name", store.inboxes.get(conversation.inboxId()).name()),
                Map.entry(
                        "account.name",
                        orEmpty(store.accounts.get(conversation.accountId()).name())));
        return known.getOrDefault(name, "");
    }

    private static String titled(String name) {
        StringBuilder titled = new StringBuilder(name);
        for (int i = 0; i < titled.length(); i++) {
            if (i == 0 || titled.charAt(i - 1) == ' ') {
                titled.setCharAt(i, Character.toUpperCase(titled.charAt(i)));
            }
        }
        return titled.toString();
    }

    private static String first(String name) {
        return name.split(" ")[0];
    }

    private static String last(String name) {
        int space = name.lastIndexOf(' ');
        return space < 0 ? "" : name.substring(space + 1);
    }

    private static String orEmpty(String value) {
        return value == null ? "" : value;
    }
}

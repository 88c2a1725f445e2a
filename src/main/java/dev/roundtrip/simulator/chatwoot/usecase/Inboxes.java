package dev.roundtrip.simulator.chatwoot.usecase;

import dev.roundtrip.simulator.chatwoot.domain.Account;
import dev.roundtrip.simulator.chatwoot.domain.Actor;
import dev.roundtrip.simulator.chatwoot.domain.Channel;
import dev.roundtrip.simulator.chatwoot.domain.ChannelType;
import dev.roundtrip.simulator.chatwoot.domain.Inbox;
import dev.roundtrip.simulator.chatwoot.domain.Row;
import dev.roundtrip.simulator.chatwoot.domain.Store;
import dev.roundtrip.simulator.chatwoot.domain.event.InboxDeleted;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Creates, changes and removes inboxes. */
public final class Inboxes {

    private static final int LONGEST_GREETING = 10_000;

    private final State state;
    private final Store store;

    public Inboxes(State state) {
        this.state = state;
        this.store = state.store();
    }

    /** An inbox that is not stored yet, with the product's defaults. */
    public static Inbox draft() {
        return new Inbox(Row.numbered(0))
                .with(Inbox.GREETING_ENABLED, false)
                .with(Inbox.WORKING_HOURS_ENABLED, false)
                .with(Inbox.WORKING_HOURS, WorkingHours.standard())
                .with(Inbox.TIMEZONE, "UTC")
                .with(Inbox.ENABLE_EMAIL_COLLECT, true)
                .with(Inbox.CSAT_SURVEY_ENABLED, false)
                .with(Inbox.CSAT_CONFIG, Map.of())
                .with(Inbox.ENABLE_AUTO_ASSIGNMENT, true)
                .with(Inbox.AUTO_ASSIGNMENT_CONFIG, Map.of())
                .with(Inbox.ALLOW_MESSAGES_AFTER_RESOLVED, true)
                .with(Inbox.LOCK_TO_SINGLE_CONVERSATION, false)
                .with(Inbox.SENDER_NAME_TYPE, "friendly")
                .with(Inbox.MEMBER_IDS, List.of());
    }

    /** @throws Invalid when the name is empty or too long, or the time zone unknown */
    public Inbox create(Account account, Inbox draft, ChannelType type, Map<String, Object> settings) {
        return state.change(() -> {
            check(draft);
            Instant now = state.now();
            return store.inboxes.add(id -> new Inbox(draft.row().renumbered(id))
                    .with(Inbox.ACCOUNT_ID, account.id())
                    .with(Inbox.CHANNEL, new Channel(id, type, settings))
                    .with(Inbox.CREATED_AT, now)
                    .with(Inbox.UPDATED_AT, now));
        });
    }

    /** @throws Invalid when the name is empty or too long, or the time zone unknown */
    public Inbox change(int id, UnaryOperator<Inbox> change) {
        return state.change(() -> {
            Inbox wanted = change.apply(store.inboxes.get(id));
            check(wanted);
            return store.inboxes.put(wanted.with(Inbox.UPDATED_AT, state.now()));
        });
    }

    /** Asks for the removal, which comes in the background. */
    public void delete(int id) {
        state.perform(() -> state.raise(new InboxDeleted(store.inboxes.get(id))));
    }

    /** The user may work in the inbox: as administrator or as member. */
    public boolean open(Inbox inbox, Actor actor, boolean administrator) {
        return administrator || actor.is(Actor.Kind.BOT) || inbox.memberIds().contains(actor.id());
    }

    private static void check(Inbox inbox) {
        if (inbox.name() == null || inbox.name().isBlank()) {
            throw new Invalid("Name can't be blank", "name");
        }
        Lengths.check(inbox.name(), Lengths.SHORT, "Name", "name");
        Lengths.check(inbox.businessName(), Lengths.SHORT, "Business name", "business_name");
        Lengths.check(inbox.greetingMessage(), LONGEST_GREETING, "Greeting message", "greeting_message");
        Lengths.check(inbox.outOfOfficeMessage(), LONGEST_GREETING, "Out of office message", "out_of_office_message");
        if (inbox.timezone() == null || !ZoneId.getAvailableZoneIds().contains(inbox.timezone())) {
            throw new Invalid("Timezone is not included in the list", "timezone");
        }
    }
}

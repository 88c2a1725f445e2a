package dev.roundtrip.desk;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The agent bots of the account; administrators only. Thread-safe. */
public final class Bots {
    private final DeskLine line;
    private final String base;

    Bots(DeskLine line, String base) {
        this.line = line;
        this.base = base;
    }

    /** A bot that is told of messages at that address. */
    public Bot create(String name, URI toldAt) {
        return Bot.from(line.ask(DeskRequest.post(
                base + "agent_bots",
                Map.of(
                        "name",
                        name,
                        "description",
                        "answers first",
                        "outgoing_url",
                        toldAt.toString(),
                        "bot_type",
                        "webhook"))));
    }

    /** All of the account, with those that the desk itself has. */
    public List<Named> list() {
        return line.ask(DeskRequest.get(base + "agent_bots")).list(Named::from);
    }

    /** Who answers first in that inbox, if it is a bot. */
    public Optional<Named> attached(long inboxId) {
        return line.ask(DeskRequest.get(base + "inboxes/" + inboxId + "/agent_bot"))
                .optionalObject("agent_bot")
                .filter(bot -> bot.optionalNumber("id").isPresent())
                .map(Named::from);
    }

    /** A bot as whoever is not to act as it sees it. */
    public record Named(long id, String name) {
        static Named from(Fields fields) {
            return new Named(fields.number("id"), fields.text("name"));
        }
    }

    public void delete(long botId) {
        line.tell(DeskRequest.delete(base + "agent_bots/" + botId));
    }

    /** From now on conversations of that inbox begin with the bot, as pending. */
    public void attach(long inboxId, long botId) {
        line.tell(DeskRequest.post(base + "inboxes/" + inboxId + "/set_agent_bot", Map.of("agent_bot", botId)));
    }
}

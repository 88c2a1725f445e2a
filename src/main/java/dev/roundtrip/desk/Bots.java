package dev.roundtrip.desk;

import java.net.URI;
import java.util.Map;

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

    public void delete(long botId) {
        line.tell(DeskRequest.delete(base + "agent_bots/" + botId));
    }

    /** From now on conversations of that inbox begin with the bot, as pending. */
    public void attach(long inboxId, long botId) {
        line.tell(DeskRequest.post(base + "inboxes/" + inboxId + "/set_agent_bot", Map.of("agent_bot", botId)));
    }
}

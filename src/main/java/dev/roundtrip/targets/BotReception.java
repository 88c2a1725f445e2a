package dev.roundtrip.targets;

import dev.roundtrip.channel.Line;
import dev.roundtrip.desk.Bot;
import dev.roundtrip.desk.DeskClient;
import dev.roundtrip.desk.Hook;
import dev.roundtrip.desk.Inbox;
import dev.roundtrip.desk.NewInbox;
import dev.roundtrip.people.HelpCentre;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/** Sets up the help centre, an inbox of its own with a bot of ours, when a scenario first wants it. */
final class BotReception implements Supplier<HelpCentre> {
    private final DeskClient desk;
    private final URI reachedAt;
    private final Function<String, Line> chat;
    private final String runId;
    private final Clock clock;
    private final Closing closing;
    private HelpCentre centre;

    /**
     * Nothing is set up yet.
     *
     * @param reachedAt at which address the desk reaches this machine
     * @param chat makes a line of an inbox's snippet
     * @param closing takes away what was set up
     */
    BotReception(
            DeskClient desk, URI reachedAt, Function<String, Line> chat, String runId, Clock clock, Closing closing) {
        this.desk = desk;
        this.reachedAt = reachedAt;
        this.chat = chat;
        this.runId = runId;
        this.clock = clock;
        this.closing = closing;
    }

    @Override
    public synchronized HelpCentre get() {
        if (centre == null) {
            centre = setUp();
        }
        return centre;
    }

    private HelpCentre setUp() {
        Loan loan = closing.add(new Loan());
        Hook hook = closing.add(Hook.listen(reachedAt, clock));
        Bot bot = desk.bots().create(new OurNames(runId).bot(), hook.address());
        loan.of(bot.toString(), () -> desk.bots().delete(bot.id()));
        Inbox inbox =
                desk.createInbox(NewInbox.webChat(new OurNames(runId).helpCentre(), "https://help.harbor-and-pine.test")
                        .setting("enable_email_collect", false));
        loan.of("inbox %d".formatted(inbox.id()), () -> desk.deleteInbox(inbox.id()));
        desk.bots().attach(inbox.id(), bot.id());
        hook.trust(bot.secret(), List.of(inbox.id()));
        Line line = closing.add(chat.apply(inbox.embedScript().orElseThrow()));
        DeskClient asBot = closing.add(DeskClient.to(desk.access().as(bot.token()), clock));
        return new HelpCentre(line, inbox.id(), asBot, hook);
    }
}

package dev.roundtrip.targets;

import dev.roundtrip.answers.ShopFacts;
import dev.roundtrip.config.DeskSettings;
import dev.roundtrip.config.Secret;
import dev.roundtrip.desk.AccessToken;
import dev.roundtrip.desk.DeskClient;
import dev.roundtrip.desk.Webhooks.Webhook;
import dev.roundtrip.drafter.Drafter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;

/** Puts the suite's own drafter on a desk that has none: with a webhook, which is taken away again, and its own token. */
final class ExampleDrafter {
    /** Under this name it writes. */
    static final String NAME = "Drafter (example)";

    private static final Path FACTS = Path.of("features/facts.md");

    private final DeskClient desk;
    private final Clock clock;
    private final Closing closing;

    /** @param desk as an administrator */
    ExampleDrafter(DeskClient desk, Clock clock, Closing closing) {
        this.desk = desk;
        this.clock = clock;
        this.closing = closing;
    }

    /** It drafts from now on for these inboxes. */
    void start(Secret token, DeskSettings settings, Collection<Long> inboxes, String runId, Consumer<String> console) {
        DeskClient own = closing.add(DeskClient.to(desk.access().as(new AccessToken(token.reveal())), clock));
        Drafter drafter = closing.add(
                Drafter.listen(own, ShopFacts.read(FACTS), settings.callback().orElseThrow(), clock, console));
        Loan loan = closing.add(new Loan());
        Webhook webhook =
                desk.webhooks().create(new OurNames(runId).drafter(), drafter.address(), List.of("message_created"));
        loan.of(webhook.toString(), () -> desk.webhooks().delete(webhook.id()));
        drafter.serve(webhook.secret(), inboxes);
    }
}

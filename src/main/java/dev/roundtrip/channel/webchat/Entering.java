package dev.roundtrip.channel.webchat;

import dev.roundtrip.channel.ChannelTrouble;
import dev.roundtrip.trip.Budget;
import dev.roundtrip.waiting.Expectation;
import dev.roundtrip.waiting.Outcome;
import dev.roundtrip.waiting.Waiting;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Supplier;

/** The first steps of a visit: the page, the widget on it, and who the visitor is to the desk. */
final class Entering {
    static final Budget WIDGET_THERE = Budget.seconds(5, 20);
    private final ChatWindow window;
    private final Visit visit;
    private final Clock clock;
    private final Budget budget;

    /** The budget is for each of: the bubble, the session. */
    Entering(ChatWindow window, Visit visit, Clock clock, Budget budget) {
        this.window = window;
        this.visit = visit;
        this.clock = clock;
        this.budget = budget;
    }

    /** Answers the visitor's uuid, the desk's source id. */
    String enter() {
        window.visit(visit.page());
        await(
                "the chat bubble on " + visit.page(),
                () -> Optional.of(window.host()).filter(HostState::ready));
        window.introduce(visit.tag(), visit.name());
        return SessionClaims.of(await("the session cookie cw_conversation", window::session))
                .sourceId();
    }

    private <T> T await(String what, Supplier<Optional<T>> look) {
        Outcome<T> outcome = new Waiting(clock)
                .await(Expectation.of(what, new PageLook<>(look, clock), any -> true, clock.instant(), budget));
        if (outcome instanceof Outcome.Seen<T> seen) {
            return seen.sighting().what();
        }
        throw new ChannelTrouble("The widget of %s does not come up: %s %s"
                .formatted(visit.desk(), ((Outcome.Missed<T>) outcome).reason(), why()));
    }

    private String why() {
        return new PageLook<>(() -> Optional.of(window.host()), clock)
                .once()
                .map(this::why)
                .orElse("The shop's page can't be read now.");
    }

    private String why(HostState host) {
        if (!host.script()) {
            return "The embed script %s/packs/js/sdk.js was not loaded or failed; open it in a browser, and check the inbox's web_widget_script (the desk's FRONTEND_URL)."
                    .formatted(visit.desk());
        }
        // A browser does not show a refusal inside a frame, so the page is asked for once more, outside of it.
        return FrameAnswer.of(host.frame()).reason();
    }
}

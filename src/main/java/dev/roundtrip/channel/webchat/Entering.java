package dev.roundtrip.channel.webchat;

import dev.roundtrip.channel.ChannelTrouble;
import dev.roundtrip.channel.ChannelTrouble.Why;
import dev.roundtrip.channel.webchat.browser.NothingSeen;
import dev.roundtrip.trip.Budget;
import dev.roundtrip.waiting.Expectation;
import dev.roundtrip.waiting.Outcome;
import dev.roundtrip.waiting.Waiting;
import java.io.IOException;
import java.time.Clock;
import java.util.Map;
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
        arrive();
        Map<String, String> known = visit.address()
                .map(email -> Map.of("name", visit.name(), "email", email))
                .orElse(Map.of("name", visit.name()));
        window.introduce(visit.identifier(), known);
        String session = session();
        return SessionClaims.of(visit.address().isEmpty() ? session : recognised())
                .sourceId();
    }

    /** Comes back to the page as who the visitor was. */
    void again() {
        arrive();
        session();
    }

    private void arrive() {
        window.visit(visit.page());
        await(
                "the chat bubble on " + visit.page(),
                () -> Optional.of(window.host()).filter(HostState::ready));
    }

    private String session() {
        return await("the session cookie cw_conversation", window::session);
    }

    // The desk may give somebody whom it knows another session: what counts is the one that it knows in the end.
    private String recognised() {
        VisitorApi api = visit.api();
        Outcome<String> outcome = seen(
                "the visitor known as " + visit.identifier(),
                () -> window.session().filter(session -> known(api, session)));
        if (outcome instanceof Outcome.Seen<String> seen) {
            return seen.sighting().what();
        }
        throw new ChannelTrouble(
                "The desk %s does not take the shop's word that its visitor is %s: %s Check that the inbox does not ask for the shop's signature (hmac_mandatory), and that no contact has that address under another identifier."
                        .formatted(visit.desk(), visit.identifier(), ((Outcome.Missed<String>) outcome).reason()));
    }

    private boolean known(VisitorApi api, String session) {
        try {
            return api.visitor(window.host().frame(), session).equals(new VisitorApi.Known(visit.identifier(), true));
        } catch (IOException unanswered) {
            throw new NothingSeen(unanswered.getMessage(), unanswered);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new NothingSeen("the run was stopped meanwhile", stop);
        }
    }

    private <T> T await(String what, Supplier<Optional<T>> look) {
        Outcome<T> outcome = seen(what, look);
        if (outcome instanceof Outcome.Seen<T> seen) {
            return seen.sighting().what();
        }
        window.mustNotBeHeldOff(clock);
        throw trouble("The widget of %s does not come up: %s "
                .formatted(visit.desk(), ((Outcome.Missed<T>) outcome).reason()));
    }

    private <T> Outcome<T> seen(String what, Supplier<Optional<T>> look) {
        return new Waiting(clock)
                .await(Expectation.of(what, new PageLook<>(look, clock), any -> true, clock.instant(), budget));
    }

    private ChannelTrouble trouble(String what) {
        return new PageLook<>(() -> Optional.of(window.host()), clock)
                .once()
                .map(host -> trouble(what, host))
                .orElseGet(() -> new ChannelTrouble(what + "The shop's page can't be read now."));
    }

    private ChannelTrouble trouble(String what, HostState host) {
        if (!host.script()) {
            return new ChannelTrouble(
                    Why.CHAT_PAGE_FAILED,
                    what
                            + "The embed script %s/packs/js/sdk.js was not loaded or failed; open it in a browser, and check the inbox's web_widget_script (the desk's FRONTEND_URL)."
                                    .formatted(visit.desk()));
        }
        // A browser does not show a refusal inside a frame, so the page is asked for once more, outside of it.
        FrameAnswer answer = FrameAnswer.of(host.frame(), visit.http());
        return new ChannelTrouble(answer.why(visit.page()), what + answer.reason(visit.page()));
    }
}

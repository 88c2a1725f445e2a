package dev.roundtrip.channel.webchat;

import dev.roundtrip.channel.ChannelTrouble;
import dev.roundtrip.channel.webchat.browser.BrowserSession;
import dev.roundtrip.channel.webchat.browser.ConsoleLine;
import dev.roundtrip.trip.Budget;
import dev.roundtrip.waiting.Expectation;
import dev.roundtrip.waiting.Outcome;
import dev.roundtrip.waiting.Waiting;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;

/** The shop's real page: whether it holds the chat under test, lets it load, and lets customers reach it. */
final class ShopFront {
    private final ChatWindow window;
    private final BrowserSession browser;
    private final Visit visit;
    private final Snippet wanted;
    private final Clock clock;
    private final Budget budget;

    /** The budget is for the bubble. */
    ShopFront(ChatWindow window, BrowserSession browser, Visit visit, Snippet wanted, Clock clock, Budget budget) {
        this.window = window;
        this.browser = browser;
        this.visit = visit;
        this.wanted = wanted;
        this.clock = clock;
        this.budget = budget;
    }

    /**
     * Visits it. Nothing that lies over the chat is put away: customers see it, too.
     *
     * @throws ChannelTrouble with what is wrong with the page
     */
    void inspect() {
        window.visit(visit.page());
        Outcome<HostState> outcome = new Waiting(clock)
                .await(Expectation.of(
                        "the chat bubble on " + visit.page(),
                        new PageLook<>(() -> Optional.of(window.host()).filter(HostState::ready), clock),
                        any -> true,
                        clock.instant(),
                        budget));
        compare();
        if (outcome instanceof Outcome.Missed<HostState> missed) {
            window.mustNotBeHeldOff(clock);
            throw new ChannelTrouble("The page %s names the right chat, but its bubble does not come up: %s %s"
                    .formatted(visit.page(), missed.reason(), blocked()));
        }
        uncovered();
    }

    private void compare() {
        Map<?, ?> seen = (Map<?, ?>) window.onPage(Hooks.EMBEDDED);
        Snippet found = running(seen)
                .or(() -> Snippet.in(String.valueOf(seen.get("html"))))
                .orElseThrow(() -> new ChannelTrouble(
                        "The page %s holds no chat: neither does the widget run on it nor does its HTML name a websiteToken. Put the inbox's snippet onto it, or correct roundtrip.webchat.page. (A tag manager that waits for consent shows its tags to nobody who has not consented.)"
                                .formatted(visit.page())));
        found.mustBe(wanted, visit.page());
    }

    private static Optional<Snippet> running(Map<?, ?> seen) {
        String token = String.valueOf(seen.get("token"));
        return token.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Snippet(token, String.valueOf(seen.get("base")).replaceAll("/+$", "")));
    }

    private String blocked() {
        return browser.console().stream()
                .map(ConsoleLine::text)
                .filter(line -> line.contains("Content Security Policy"))
                .findFirst()
                .map(line ->
                        "The page's content-security policy forbids it: %s Allow the desk there: script-src, frame-src, connect-src."
                                .formatted(line.replaceAll("\\s+", " ").strip()))
                .orElse("Its console says nothing of a content-security policy; look at the page by hand.");
    }

    private void uncovered() {
        String over = String.valueOf(window.onPage(Hooks.COVER));
        if (!over.isEmpty()) {
            throw new ChannelTrouble(
                    "The chat's bubble on %s can't be reached: over its middle lies %s. Nothing was put away for you, since customers see it too; let the page leave room for the bubble, or name a page without it in roundtrip.webchat.page."
                            .formatted(visit.page(), over));
        }
    }
}

package dev.roundtrip.people;

import dev.roundtrip.desk.HookEvent;
import dev.roundtrip.trip.Cause;
import dev.roundtrip.trip.Hop;
import dev.roundtrip.waiting.Expectation;

/** The bot of the help centre: it hears what customers write from the desk, and acts on the desk with a token of its own. */
final class Robot {
    private final HelpCentre centre;
    private final Correspondence correspondence;
    private final Means means;

    Robot(HelpCentre centre, Correspondence correspondence, Means means) {
        this.centre = centre;
        this.correspondence = correspondence;
        this.means = means;
    }

    /** The desk tells the bot what the customer wrote; the bot answers this, and the conversation stays with the bot. */
    void answers(String text) {
        hears();
        new Agent(Cast.BOT, centre.bot().recordingTo(means.chronicle()), correspondence, means).answers(text);
        require("pending", "the conversation left the bot too early.");
    }

    /** The desk tells the bot that the customer wants a person; the bot opens the conversation for one. */
    void handsOver() {
        hears();
        centre.bot().recordingTo(means.chronicle()).toggleStatus(correspondence.provenConversation(), "open");
        require("open", "the conversation is not with a person.");
        means.chronicle().fact("Handed over by the bot", "open for a person", "product");
    }

    private void hears() {
        String mark = correspondence.question().mark();
        means.promises()
                .owed(
                        Expectation.of(
                                "What %s wrote, told to the bot,"
                                        .formatted(correspondence.customer().name()),
                                centre.told(),
                                (HookEvent event) -> event.type().equals("incoming")
                                        && event.content().contains(mark),
                                correspondence.receipt().accepted(),
                                means.budgets().handOver()),
                        Hop.SEEN_BY_DESK,
                        "Look at the bot's address on the desk, whether the desk reaches roundtrip.callback.url, and at its worker; for an address within a private network the desk needs SAFE_FETCH_ALLOW_PRIVATE_NETWORK.");
    }

    private void require(String wanted, String why) {
        String status =
                means.desk().conversation(correspondence.provenConversation()).status();
        if (!status.equals(wanted)) {
            throw means.promises()
                    .notAsOwed(
                            Hop.SEEN_BY_DESK,
                            Cause.NOT_AS_PROMISED,
                            why,
                            "Look at the bot of the inbox and at rules that change the status.",
                            "Conversation %d should be %s and is %s."
                                    .formatted(correspondence.provenConversation(), wanted, status));
        }
    }
}

package dev.roundtrip.simulator.twilio;

import dev.roundtrip.simulator.hands.Hands;
import java.time.Duration;
import java.util.List;

/** Everything that happens behind the caller's back. Texts and webhooks have hands of their own: a desk that hangs stops no text. */
final class Despatch implements AutoCloseable {
    private static final int HANDS = 4;
    private final Postman postman;
    private final WebhookForms forms;
    private final Duration transit;
    private final Hands carriers = new Hands("twilio-carrier", HANDS);
    private final Hands posts = new Hands("twilio-webhooks", HANDS);

    Despatch(Postman postman, WebhookForms forms, Duration transit) {
        this.postman = postman;
        this.forms = forms;
        this.transit = transit;
    }

    void afterTransit(Runnable work) {
        carriers.later(transit, work);
    }

    void announce(String url, String method, Text arrived, List<Media> files) {
        posts.now(() -> postman.deliver(url, method, arrived.accountSid(), forms.arrival(arrived, files)));
    }

    /** The stages of one text are posted one after the other. */
    void report(String url, List<Text> stages) {
        if (!url.isBlank()) {
            posts.now(
                    () -> stages.forEach(text -> postman.deliver(url, "POST", text.accountSid(), forms.status(text))));
        }
    }

    @Override
    public void close() {
        carriers.close();
        posts.close();
    }
}

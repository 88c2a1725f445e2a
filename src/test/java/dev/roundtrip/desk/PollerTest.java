package dev.roundtrip.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class PollerTest {
    private final Patience patience = new Patience();
    private final AtomicInteger looksAtDerek = new AtomicInteger();

    @Test
    void one_who_can_be_looked_after_hides_nothing_of_one_who_can_not() {
        try (Poller poller = new Poller(this::look, FeedStage.QUICK, Clock.systemUTC());
                Watch derek = poller.watch(11, "derek")) {
            Watch maya = poller.watch(11, "maya");
            patience.until("trouble", () -> poller.troubleAbout(11, "maya"), Optional::isPresent);
            int before = looksAtDerek.get();
            patience.until("two looks at Derek", looksAtDerek::get, looks -> looks > before + 1);

            assertThat(poller.troubleAbout(11, "maya")).hasValue("Maya's page is gone.");
            assertThat(poller.troubleAbout(11, "derek")).isEmpty();
            assertThat(poller.trouble()).hasValue("Maya's page is gone.");

            maya.close();
            assertThat(poller.trouble()).as("nobody watches any more").isEmpty();
            assertThat(derek).isNotNull();
        }
    }

    private boolean look(long inboxId, String sourceId, Optional<Instant> before) {
        if (sourceId.equals("maya")) {
            throw new IllegalStateException("Maya's page is gone.");
        }
        looksAtDerek.incrementAndGet();
        return false;
    }
}

package dev.roundtrip.doctor;

import dev.roundtrip.config.Key;
import dev.roundtrip.desk.DeskTrouble;
import dev.roundtrip.targets.Canaries;
import dev.roundtrip.targets.CanaryEffect;
import dev.roundtrip.trip.Channel;
import dev.roundtrip.trip.Seconds;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Whether the desk does things in the background: at once, delayed, and told by realtime. No HTTP answer tells that. */
final class CanaryCheck implements Check {
    static final String CANARIES = "canaries";

    private static final String WORKER = "worker";
    private static final String REALTIME = "realtime";
    private static final String DELAYED = "answers by mail";

    /** What it looks at, and what it says of each when nobody wants to wait for that. */
    static final List<String> EFFECTS = List.of(WORKER, REALTIME, DELAYED);

    static final String LEFT_OUT = "left out by --no-canaries";

    private final DeskSight sight;
    private final Clock clock;
    private final Supplier<String> ids;
    private final Canaries.Limits limits;

    CanaryCheck(DeskSight sight, Clock clock, Supplier<String> ids, Canaries.Limits limits) {
        this.sight = sight;
        this.clock = clock;
        this.ids = ids;
        this.limits = limits;
    }

    @Override
    public List<Finding> look() {
        if (sight.inboxes() == null) {
            return EFFECTS.stream()
                    .map(effect -> Finding.skipped(effect, "the run will make the inboxes first"))
                    .toList();
        }
        try {
            return looked(
                    new Canaries(sight.entry(), sight.inboxes(), sight.known(), clock, ids.get(), limits, line -> {}));
        } catch (DeskTrouble trouble) {
            return List.of(DeskTroubles.of(CANARIES, trouble));
        }
    }

    private List<Finding> looked(Canaries canaries) {
        List<Finding> findings = new ArrayList<>();
        List<String> left = new ArrayList<>();
        try {
            look(canaries, findings);
        } catch (DeskTrouble trouble) {
            findings.add(DeskTroubles.of(CANARIES, trouble));
        } finally {
            left.addAll(canaries.remove());
        }
        if (!left.isEmpty()) {
            findings.add(left(String.join(", ", left), findings.stream().anyMatch(Finding::ails)));
        }
        return findings;
    }

    /** An agent may delete nothing, and what ails already is the reason for anything else. */
    Finding left(String things, boolean ailing) {
        boolean administrator = sight.entry().membership().isAdministrator();
        return ailing || !administrator
                ? Finding.ok(
                        CANARIES,
                        "left of this look: %s; ./roundtrip sweep with an administrator's token takes that away"
                                .formatted(things))
                : Finding.degraded(
                        Ailment.UNANSWERED,
                        CANARIES,
                        "Not all that was made for this look could be taken away. Left: %s. ./roundtrip sweep takes it away."
                                .formatted(things),
                        Key.DESK_URL);
    }

    private void look(Canaries canaries, List<Finding> findings) {
        CanaryEffect worker = canaries.worker();
        if (worker.missing()) {
            findings.add(Finding.failed(
                    Ailment.WORKER_STOPPED,
                    WORKER,
                    "The desk at %s took a change of priority and within %s s did not write the activity line that its worker makes of it: HTTP is well, and nothing is done in the background, so that nothing is sent or told. See that Sidekiq runs, on the same Redis."
                            .formatted(sight.url(), Seconds.roughly(worker.waited())),
                    Key.DESK_URL));
            findings.add(Finding.skipped(REALTIME, "not looked at, since \"worker\" failed"));
            findings.add(Finding.skipped(DELAYED, "not looked at, since \"worker\" failed"));
            return;
        }
        findings.add(worker.took()
                .map(took -> Finding.ok(WORKER, "does at once what is to be done (%s s)".formatted(Seconds.of(took))))
                .orElseGet(() -> cut(WORKER, worker)));
        CanaryEffect realtime = canaries.realtime();
        findings.add(
                realtime.missing()
                        ? silent(realtime)
                        : realtime.took()
                                .map(took -> Finding.ok(
                                        REALTIME,
                                        "an event for an act of our own came (%s s)".formatted(Seconds.of(took))))
                                .orElseGet(() -> cut(REALTIME, realtime)));
        findings.add(
                canaries.canDelay()
                        ? delayed(canaries.delayed()).only(Channel.EMAIL)
                        : Finding.skipped(DELAYED, "not looked at: that needs an e-mail inbox under test"));
    }

    /** A desk that answers slowly leaves less time than an effect may take. */
    private Finding cut(String what, CanaryEffect effect) {
        return Finding.skipped(
                what,
                "the desk answers so slowly that of the %s s for all canaries %s s were left: too little to tell"
                        .formatted(Seconds.of(limits.all()), Seconds.roughly(effect.waited())));
    }

    /** Mails and texts come all the same, and what the desk shows is found by polling too. */
    private Finding silent(CanaryEffect realtime) {
        String told =
                "The worker of the desk at %s works, but within %s s no realtime event came for a note of ours, be the subscription confirmed or not: visitors and agents see nothing without loading the page anew. After a Redis outage that lasts until the web process is started anew: have it restarted."
                        .formatted(sight.url(), Seconds.roughly(realtime.waited()));
        return sight.known().channels().contains(Channel.WEB_CHAT)
                ? Finding.failed(Ailment.REALTIME_DEAD, REALTIME, told, Key.DESK_URL)
                        .only(Channel.WEB_CHAT)
                : Finding.degraded(Ailment.REALTIME_DEAD, REALTIME, told, Key.DESK_URL);
    }

    /** What is mailed late or never breaks mail alone. */
    private Finding delayed(Canaries.Delayed delayed) {
        if (delayed.refused().isPresent()) {
            return Finding.failed(
                    Ailment.MAILER_REFUSED,
                    DELAYED,
                    "The desk at %s could not hand an answer over to its own mail server: \"%s\". Such an answer stays failed, also when that server is back. Look at the desk's SMTP settings and that the server runs."
                            .formatted(sight.url(), delayed.refused().get()),
                    Key.DESK_URL);
        }
        CanaryEffect handedOver = delayed.handedOver();
        if (handedOver.took().isPresent()) {
            return Finding.ok(
                    DELAYED,
                    "an answer with a file was handed over (%s s)%s"
                            .formatted(
                                    Seconds.of(handedOver.took().get()),
                                    delayed.taken()
                                            ? ""
                                            : "; its mail could not be taken out of the mailbox in time and is left there, or still to come"));
        }
        if (handedOver.cut()) {
            return cut(DELAYED, handedOver);
        }
        CanaryEffect plain = delayed.plain().orElseThrow();
        return plain.took().isPresent()
                ? Finding.failed(
                        Ailment.DELAYED_JOBS_STUCK,
                        DELAYED,
                        "The worker of the desk at %s does what is due at once, but an answer with a file, which it sends after 2 s, was not handed over within %s s, while one without was within %s s. After a Redis outage its schedule is dead until it is started anew: answers with files, mails to visitors who have left and polls of mailboxes wait till then. Have the worker restarted."
                                .formatted(
                                        sight.url(),
                                        Seconds.roughly(handedOver.waited()),
                                        Seconds.of(plain.took().get())),
                        Key.DESK_URL)
                : Finding.failed(
                        Ailment.MAILER_STOPPED,
                        DELAYED,
                        "The worker of the desk at %s works, but no answer by mail was handed over to a mail server, neither one with a file within %s s nor one without within %s s, and the desk names no error: customers get no mail. Look whether Sidekiq works on all its queues (an answer goes through the queue high), and what its log says."
                                .formatted(
                                        sight.url(),
                                        Seconds.roughly(handedOver.waited()),
                                        Seconds.roughly(plain.waited())),
                        Key.DESK_URL);
    }
}

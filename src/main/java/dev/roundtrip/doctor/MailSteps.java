package dev.roundtrip.doctor;

import dev.roundtrip.channel.Probed;
import dev.roundtrip.channel.email.MailProbes;
import dev.roundtrip.config.EmailRoute;
import dev.roundtrip.config.EmailSettings;
import dev.roundtrip.config.Key;
import dev.roundtrip.config.Settings;
import dev.roundtrip.doctor.ChannelTroubles.With;
import dev.roundtrip.targets.Lineup;
import dev.roundtrip.trip.Channel;
import dev.roundtrip.trip.Seconds;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** The customers' side of e-mail: handing over, the mailbox, and whether a mail to ourselves comes as it was sent. */
final class MailSteps {
    static final String SENDING = "sending mail";
    static final String MAILBOX = "mailbox";
    static final String LOOP = "mail loop";

    private static final Duration ROUND = Duration.ofSeconds(60);
    private static final List<Key> INGRESS = List.of(Key.EMAIL_ROUTE, Key.DESK_URL, Key.INGRESS_PASSWORD);

    private final DeskSight sight;
    private final Settings settings;
    private final Clock clock;
    private final Supplier<String> ids;

    MailSteps(DeskSight sight, Settings settings, Clock clock, Supplier<String> ids) {
        this.sight = sight;
        this.settings = settings;
        this.clock = clock;
        this.ids = ids;
    }

    List<Step> all(boolean canaries) {
        EmailSettings email = settings.email().orElseThrow();
        boolean ingress = email.route() == EmailRoute.INGRESS;
        List<Step> steps = new ArrayList<>();
        Step sending = Step.of(
                SENDING,
                look(
                        SENDING,
                        ingress ? With.DESK : With.MAIL_SERVER,
                        ingress ? INGRESS : ChannelTroubles.SMTP,
                        MailProbes::sending));
        steps.add(ingress ? sending.after(DeskAnswers.ANSWERS) : sending);
        steps.add(Step.of(MAILBOX, look(MAILBOX, With.MAIL_SERVER, ChannelTroubles.IMAP, MailProbes::mailbox)));
        if (!ingress) {
            Step loop = Step.of(LOOP, this::loop);
            steps.add(canaries ? loop.after(SENDING, MAILBOX) : loop.leftOut(CanaryCheck.LEFT_OUT));
        }
        return steps.stream()
                .map(step -> step.after(NetworkCheck.NETWORK).only(Channel.EMAIL))
                .map(step -> email.deskAddress().isEmpty() ? step.behind(DeskInside.INBOXES) : step)
                .toList();
    }

    private Check look(String what, With with, List<Key> keys, Function<MailProbes, Probed> probing) {
        return () -> ChannelTroubles.look(
                what, with, keys, () -> List.of(ChannelTroubles.told(what, probing.apply(probes()))));
    }

    private List<Finding> loop() {
        List<Key> keys = new ArrayList<>(List.of(Key.EMAIL_CUSTOMER));
        keys.addAll(ChannelTroubles.SMTP.subList(0, 2));
        keys.addAll(ChannelTroubles.IMAP.subList(0, 2));
        return ChannelTroubles.look(
                LOOP,
                With.MAIL_SERVER,
                keys,
                () -> probes().loop(ids.get(), ROUND).map(this::round).stream().toList());
    }

    private Finding round(MailProbes.Looped looped) {
        return Finding.ok(
                LOOP,
                "a mail to ourselves came round as it was sent, in %s s%s"
                        .formatted(
                                Seconds.of(looped.took()),
                                looped.remark().map(remark -> ". " + remark).orElse("")));
    }

    private MailProbes probes() {
        return Lineup.mailProbes(settings, Optional.ofNullable(sight.inboxes()), clock);
    }
}

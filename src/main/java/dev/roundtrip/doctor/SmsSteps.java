package dev.roundtrip.doctor;

import dev.roundtrip.channel.Probed;
import dev.roundtrip.channel.sms.NumberProbes;
import dev.roundtrip.config.Key;
import dev.roundtrip.config.Settings;
import dev.roundtrip.config.SmsSettings;
import dev.roundtrip.doctor.ChannelTroubles.With;
import dev.roundtrip.targets.Lineup;
import dev.roundtrip.trip.Channel;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The customers' side of SMS: account, numbers, and where the desk's number posts. */
final class SmsSteps {
    static final String ACCOUNT = "Twilio account";
    static final String NUMBERS = "numbers";
    static final String APART = "numbers together";
    static final String WEBHOOK = "number's webhook";
    static final String SIGNATURE = "signed texts";

    private static final List<Key> POSTING = List.of(Key.SMS_INBOX, Key.SMS_DESK_NUMBER, Key.SMS_WEBHOOK);

    private static final List<Key> SIGNING =
            List.of(Key.DESK_URL, Key.SMS_ACCOUNT_SID, Key.SMS_AUTH_TOKEN, Key.SMS_DESK_NUMBER);

    private final DeskSight sight;
    private final Settings settings;
    private final Clock clock;

    SmsSteps(DeskSight sight, Settings settings, Clock clock) {
        this.sight = sight;
        this.settings = settings;
        this.clock = clock;
    }

    List<Step> all() {
        SmsSettings sms = settings.sms().orElseThrow();
        List<Step> steps = new ArrayList<>();
        steps.add(Step.of(ACCOUNT, look(ACCOUNT, With.TWILIO, ChannelTroubles.TWILIO, NumberProbes::account)));
        steps.add(Step.of(NUMBERS, look(NUMBERS, With.TWILIO, ChannelTroubles.NUMBERS, NumberProbes::numbers))
                .after(ACCOUNT)
                .behind(DeskInside.INBOXES));
        steps.add(Step.of(APART, look(APART, With.TWILIO, ChannelTroubles.NUMBERS, NumberProbes::apart))
                .behind(DeskInside.INBOXES));
        steps.add(Step.of(WEBHOOK, this::webhook).after(NUMBERS, DeskInside.INBOXES));
        if (!sms.throughTwilio()) {
            steps.add(Step.of(SIGNATURE, look(SIGNATURE, With.DESK, SIGNING, NumberProbes::signature))
                    .after(DeskAnswers.ANSWERS));
        }
        return steps.stream()
                .map(step -> step.after(NetworkCheck.NETWORK).only(Channel.SMS))
                .toList();
    }

    private List<Finding> webhook() {
        if (sight.inboxes() == null) {
            return List.of(Finding.skipped(WEBHOOK, "the run will make the inbox first"));
        }
        Optional<String> service = sight.inboxes().of(Channel.SMS).messagingService();
        boolean sets = settings.sms().orElseThrow().use().setsWebhook();
        return look(WEBHOOK, With.TWILIO, POSTING, probes -> probes.webhook(service, sets))
                .look();
    }

    private Check look(String what, With with, List<Key> keys, Function<NumberProbes, Probed> probing) {
        return () -> ChannelTroubles.look(
                what,
                with,
                keys,
                () -> List.of(ChannelTroubles.told(
                        what,
                        probing.apply(Lineup.numberProbes(settings, Optional.ofNullable(sight.inboxes()), clock)))));
    }
}

package dev.roundtrip.doctor;

import dev.roundtrip.config.Key;
import dev.roundtrip.config.Settings;
import dev.roundtrip.targets.Canaries;
import dev.roundtrip.targets.DeskEntry;
import dev.roundtrip.targets.NotCleared;
import dev.roundtrip.trip.Channel;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** What a target elsewhere stands on: the way to the desk, the desk, and the customers' side of each channel under test. */
final class RemoteSteps {
    private static final String PERMISSION = "permission";

    private final Settings settings;
    private final Path features;
    private final DeskSight sight;
    private final Clock clock;
    private final Consumer<String> console;
    private final Supplier<String> ids;
    private final boolean canaries;

    RemoteSteps(
            Settings settings,
            Path features,
            DeskSight sight,
            Clock clock,
            Consumer<String> console,
            Supplier<String> ids,
            boolean canaries) {
        this.settings = settings;
        this.features = features;
        this.sight = sight;
        this.clock = clock;
        this.console = console;
        this.ids = ids;
        this.canaries = canaries;
    }

    List<Step> all() {
        List<Step> steps = new ArrayList<>();
        steps.add(Step.of(NetworkCheck.NETWORK, new NetworkCheck(settings.network(), sight::reachedBy)));
        steps.add(Step.of(PERMISSION, this::permission));
        desk(steps);
        Step effects = Step.of(CanaryCheck.CANARIES, new CanaryCheck(sight, clock, ids, Canaries.Limits.usual()))
                .telling(CanaryCheck.EFFECTS)
                .after(DeskInside.INBOXES);
        steps.add(canaries ? effects : effects.leftOut(CanaryCheck.LEFT_OUT));
        if (settings.channels().contains(Channel.EMAIL)) {
            steps.addAll(new MailSteps(sight, settings, clock, ids).all(canaries));
        }
        if (settings.channels().contains(Channel.SMS)) {
            steps.addAll(new SmsSteps(sight, settings, clock).all());
        }
        if (settings.channels().contains(Channel.WEB_CHAT)) {
            steps.addAll(new ChatSteps(sight, settings, console).all());
        }
        return steps;
    }

    private void desk(List<Step> steps) {
        DeskWay way = new DeskWay(sight);
        DeskAnswers answers = new DeskAnswers(sight, way);
        DeskLogin login = new DeskLogin(sight, settings, answers, clock);
        DeskInside inside = new DeskInside(sight, settings, features, clock);
        steps.add(Step.of(DeskWay.NAME, way::name).after(NetworkCheck.NETWORK, PERMISSION));
        steps.add(Step.of(DeskWay.CONNECTION, way::connection).after(DeskWay.NAME));
        steps.add(Step.of(DeskWay.CERTIFICATE, way::certificate).after(DeskWay.CONNECTION));
        steps.add(Step.of(DeskAnswers.ANSWERS, answers::answers).after(DeskWay.CERTIFICATE));
        steps.add(Step.of(DeskAnswers.VERSION, answers::version).after(DeskAnswers.ANSWERS));
        steps.add(Step.of(DeskClock.CLOCK, new DeskClock(sight, clock)).after(DeskAnswers.ANSWERS));
        steps.add(Step.of(DeskAnswers.SERVICES, answers::services).after(DeskAnswers.ANSWERS));
        steps.add(Step.of(DeskLogin.TOKEN, login::token).after(DeskAnswers.SERVICES));
        steps.add(Step.of(DeskLogin.ACCOUNT, login::account).after(DeskLogin.TOKEN));
        steps.add(Step.of(DeskLogin.ROLE, login::role).after(DeskLogin.ACCOUNT));
        steps.add(Step.of(DeskLogin.SECOND, login::second).after(DeskLogin.ACCOUNT));
        steps.add(Step.of(DeskInside.INBOXES, inside::inboxes).after(DeskLogin.ROLE));
        steps.add(Step.of(DeskInside.MEMBERSHIP, inside::membership).after(DeskInside.INBOXES, DeskLogin.SECOND));
        steps.add(Step.of("capabilities", inside::capabilities).after(DeskInside.INBOXES));
        steps.add(Step.of("throttles", inside::throttles)
                .after(DeskInside.INBOXES)
                .only(Channel.WEB_CHAT));
        steps.add(Step.of("neighbours", inside::neighbours).after(DeskInside.INBOXES));
    }

    /** Asked before anything is sent anywhere. */
    private List<Finding> permission() {
        try {
            DeskEntry.mustBeAllowed(settings);
            return List.of();
        } catch (NotCleared forbidden) {
            return List.of(Finding.failed(
                    Ailment.PRODUCTION_HOST, PERMISSION, forbidden.getMessage(), Key.DESK_URL, forbidden.key()));
        }
    }
}

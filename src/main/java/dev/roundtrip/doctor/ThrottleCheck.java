package dev.roundtrip.doctor;

import dev.roundtrip.config.Key;
import dev.roundtrip.config.Settings;
import dev.roundtrip.config.WebchatSettings;
import dev.roundtrip.features.FeatureScenario;
import dev.roundtrip.targets.Throttling;
import dev.roundtrip.trip.Channel;
import dev.roundtrip.trip.Throttle;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Counts beforehand whether the chosen scenarios of this machine fit into what the desk allows. Silent where it holds nobody off. */
final class ThrottleCheck {
    private final Settings settings;
    private final Path folder;

    ThrottleCheck(Settings settings, Path folder) {
        this.settings = settings;
        this.folder = folder;
    }

    /** The form: whether a visitor of the chat fills one before it. */
    List<Finding> look(boolean form) {
        if (!settings.channels().contains(Channel.WEB_CHAT) || Throttling.isOff(settings)) {
            return List.of();
        }
        List<FeatureScenario> chats = OwnScenarios.of(settings, folder).stream()
                .filter(each -> each.tags().contains(Channel.WEB_CHAT.key()))
                .filter(each -> !each.tags().contains("needs=shop-page")
                        || settings.webchat().flatMap(WebchatSettings::page).isPresent())
                .toList();
        return told(
                chats.stream()
                        .filter(each -> each.tags().contains("first-visit"))
                        .count(),
                form ? chats.size() : 0);
    }

    private static List<Finding> told(long unknown, long forms) {
        List<String> wrong = new ArrayList<>();
        if (unknown > Throttle.NEW_VISITOR.limit()) {
            wrong.add(
                    "The chosen scenarios load the chat %d times with a browser that the desk does not know, and it allows %s; those beyond are not run. Choose fewer by roundtrip.tags, or %s."
                            .formatted(unknown, Throttle.NEW_VISITOR.told(), Throttle.NEW_VISITOR.remedy()));
        }
        if (forms > 1) {
            wrong.add(
                    "The inbox has a form before the chat, so that %d of the chosen scenarios begin with it; the desk allows %s, a run fills one, and the others are not run. Switch the form off, or %s."
                            .formatted(forms, Throttle.PRE_CHAT_FORM.told(), Throttle.PRE_CHAT_FORM.remedy()));
        }
        return List.of(
                wrong.isEmpty()
                        ? Finding.ok(
                                        "throttles",
                                        "of %s a run needs %d".formatted(Throttle.NEW_VISITOR.told(), unknown))
                                .only(Channel.WEB_CHAT)
                        : Finding.failed(
                                        Ailment.THROTTLED,
                                        "throttles",
                                        String.join(" ", wrong)
                                                + " Where the desk spares this machine, say so with roundtrip.capabilities=throttles-off.",
                                        List.of(Key.TAGS, Key.WEBCHAT_INBOX, Key.CAPABILITIES))
                                .only(Channel.WEB_CHAT));
    }
}

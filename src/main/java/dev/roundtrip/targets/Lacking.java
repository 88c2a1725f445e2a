package dev.roundtrip.targets;

import dev.roundtrip.config.DeskSettings;
import dev.roundtrip.config.Settings;
import dev.roundtrip.trip.Channel;
import java.util.ArrayList;
import java.util.List;

/** Of several things that something needs, those that are not there. */
final class Lacking {
    private final List<String> needs = new ArrayList<>();

    /** Of what a rule needs that assigns the team lead. */
    static Lacking ofLead(boolean administrator, boolean secondAgent) {
        return ofRights(administrator).unless(secondAgent, "a second agent's token in roundtrip.desk.second.token");
    }

    /** Of what a bot needs. */
    static Lacking ofBot(boolean administrator, Settings settings) {
        return ofRights(administrator)
                .unless(settings.channels().contains(Channel.WEB_CHAT), "webchat in roundtrip.channels")
                .unless(
                        settings.desk().flatMap(DeskSettings::callback).isPresent(),
                        "an address in roundtrip.callback.url");
    }

    private static Lacking ofRights(boolean administrator) {
        return new Lacking().unless(administrator, "an administrator's token in roundtrip.desk.token");
    }

    /** @param what with the setting by which it can be given, as a noun */
    private Lacking unless(boolean there, String what) {
        if (!there) {
            needs.add(what);
        }
        return this;
    }

    /** "this is needed", "this and that are needed". */
    String words() {
        int last = needs.size() - 1;
        return last <= 0
                ? String.join("", needs) + " is needed"
                : String.join(", ", needs.subList(0, last)) + " and " + needs.get(last) + " are needed";
    }
}

package dev.roundtrip.doctor;

import dev.roundtrip.channel.ChannelTrouble;
import dev.roundtrip.channel.NotRunHere;
import dev.roundtrip.channel.Probed;
import dev.roundtrip.channel.webchat.ChatProbes;
import dev.roundtrip.channel.webchat.ChatVisitor;
import dev.roundtrip.config.Key;
import dev.roundtrip.config.Settings;
import dev.roundtrip.desk.DeskTrouble;
import dev.roundtrip.doctor.ChannelTroubles.With;
import dev.roundtrip.targets.Lineup;
import dev.roundtrip.trip.Channel;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;

/** The visitor's side of web chat: whether the chat is known, served and let in, and the browser. */
final class ChatSteps {
    static final String KNOWN = "chat";
    static final String SCRIPT = "chat script";
    static final String PAGE = "chat page";
    static final String SHOP = "shop page";

    private final DeskSight sight;
    private final Settings settings;
    private final Consumer<String> console;

    ChatSteps(DeskSight sight, Settings settings, Consumer<String> console) {
        this.sight = sight;
        this.settings = settings;
        this.console = console;
    }

    List<Step> all() {
        return Stream.of(
                        Step.of(KNOWN, look(KNOWN, With.DESK, ChatProbes::known))
                                .after(DeskInside.INBOXES),
                        Step.of(SCRIPT, look(SCRIPT, With.CHAT, ChatProbes::sdk))
                                .after(KNOWN),
                        // From the same address: where that gives no answer, it is one trouble.
                        Step.of(PAGE, this::page).after(SCRIPT),
                        Step.of(SHOP, this::shop).after(KNOWN),
                        Step.of(BrowserCheck.BROWSER, new BrowserCheck(settings, console)))
                .map(step -> step.only(Channel.WEB_CHAT))
                .toList();
    }

    private List<Finding> shop() {
        return sight.inboxes() == null
                ? List.of()
                : ChannelTroubles.look(
                        SHOP,
                        ChannelTroubles.With.SHOP,
                        List.of(Key.WEBCHAT_PAGE),
                        () -> Lineup.chatProbes(sight.known(), sight.inboxes()).shop().stream()
                                .map(seen -> ChannelTroubles.told(SHOP, seen))
                                .toList());
    }

    /** Whoever is shown the page becomes a contact; only an administrator may delete it again. */
    private List<Finding> page() {
        if (sight.inboxes() != null && !sight.entry().membership().isAdministrator()) {
            return List.of(Finding.skipped(
                    PAGE, "looking at it makes a contact, which only an administrator's token could take away again"));
        }
        return look(PAGE, With.CHAT, this::shown).look();
    }

    /** Whatever comes of the look, the contact is taken away; that it can't be is told, and hides nothing that ails. */
    private Probed shown(ChatProbes probes) {
        ChatVisitor visitor = probes.begin();
        Probed seen;
        try {
            seen = probes.page(visitor);
        } catch (ChannelTrouble ails) {
            throw left(visitor)
                    .map(left -> new ChannelTrouble(ails.why(), ails.getMessage() + " " + left + ".", ails))
                    .orElse(ails);
        } catch (NotRunHere throttled) {
            throw left(visitor)
                    .map(left -> new NotRunHere(throttled.getMessage() + ". " + left))
                    .orElse(throttled);
        }
        return left(visitor).map(seen::remarking).orElse(seen);
    }

    /** What is left of the look, without a full stop. */
    private Optional<String> left(ChatVisitor visitor) {
        try {
            sight.entry().client().contacts().delete(visitor.contact());
            return Optional.empty();
        } catch (DeskTrouble trouble) {
            return Optional.of("The contact %d that this look made is left on the desk (%s)"
                    .formatted(visitor.contact(), trouble.getMessage()));
        }
    }

    private Check look(String what, With with, Function<ChatProbes, Probed> probing) {
        return () -> sight.inboxes() == null
                ? List.of(Finding.skipped(what, "the run will make the inbox first"))
                : ChannelTroubles.look(what, with, ChannelTroubles.CHAT, () -> asked(what, probing));
    }

    private List<Finding> asked(String what, Function<ChatProbes, Probed> probing) {
        return List.of(ChannelTroubles.told(what, probing.apply(Lineup.chatProbes(sight.known(), sight.inboxes()))));
    }
}

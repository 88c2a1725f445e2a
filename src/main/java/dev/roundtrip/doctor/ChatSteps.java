package dev.roundtrip.doctor;

import dev.roundtrip.channel.Probed;
import dev.roundtrip.channel.webchat.ChatProbes;
import dev.roundtrip.channel.webchat.ChatVisitor;
import dev.roundtrip.config.Settings;
import dev.roundtrip.desk.DeskTrouble;
import dev.roundtrip.targets.Lineup;
import dev.roundtrip.trip.Channel;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;

/** The visitor's side of web chat: whether the chat is known, served and let in, and the browser. */
final class ChatSteps {
    static final String KNOWN = "chat";
    static final String SCRIPT = "chat script";
    static final String PAGE = "chat page";

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
                        Step.of(KNOWN, look(KNOWN, ChatProbes::known)).after(DeskInside.INBOXES),
                        Step.of(SCRIPT, look(SCRIPT, ChatProbes::sdk)).after(KNOWN),
                        // From the same address: where that gives no answer, it is one trouble.
                        Step.of(PAGE, this::page).after(SCRIPT),
                        Step.of(BrowserCheck.BROWSER, new BrowserCheck(settings, console)))
                .map(step -> step.only(Channel.WEB_CHAT))
                .toList();
    }

    /** Whoever is shown the page becomes a contact; only an administrator may delete it again. */
    private List<Finding> page() {
        if (sight.inboxes() != null && !sight.entry().membership().isAdministrator()) {
            return List.of(Finding.skipped(
                    PAGE, "looking at it makes a contact, which only an administrator's token could take away again"));
        }
        return look(PAGE, this::shown).look();
    }

    private Probed shown(ChatProbes probes) {
        ChatVisitor visitor = probes.begin();
        try {
            return probes.page(visitor);
        } finally {
            sight.entry().client().contacts().delete(visitor.contact());
        }
    }

    private Check look(String what, Function<ChatProbes, Probed> probing) {
        return () -> sight.inboxes() == null
                ? List.of(Finding.skipped(what, "the run will make the inbox first"))
                : ChannelTroubles.look(what, Channel.WEB_CHAT, ChannelTroubles.CHAT, () -> asked(what, probing));
    }

    private List<Finding> asked(String what, Function<ChatProbes, Probed> probing) {
        try {
            return List.of(
                    ChannelTroubles.told(what, probing.apply(Lineup.chatProbes(sight.known(), sight.inboxes()))));
        } catch (DeskTrouble notDeleted) {
            return List.of(DeskTroubles.of(what, notDeleted));
        }
    }
}

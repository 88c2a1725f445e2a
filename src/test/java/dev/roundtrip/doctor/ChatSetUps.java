package dev.roundtrip.doctor;

import static dev.roundtrip.doctor.Rules.answering;
import static dev.roundtrip.doctor.Rules.html;
import static dev.roundtrip.doctor.Rules.json;
import static dev.roundtrip.doctor.Rules.plain;
import static dev.roundtrip.doctor.SetUp.broken;
import static dev.roundtrip.doctor.SetUp.set;

import dev.roundtrip.desk.DeskClient;
import dev.roundtrip.doctor.Front.Passing;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;

/** What a visitor would see of the chat, and what they would see it with. */
final class ChatSetUps {
    private static final String INBOXES = "/api/v1/accounts/\\d+/inboxes.*";
    static final String BROWSER_VERSION = "142.0.7444.59";

    private ChatSetUps() {}

    static List<SetUp> all() {
        return List.of(
                broken(
                        "a chat's page that crashes while the API works",
                        Ailment.CHAT_PAGE_FAILED,
                        ChatSteps.PAGE,
                        (target, after) -> published(target, after, answering("/widget", html(500, "Sorry"))),
                        "/widget?website_token=",
                        "answers 500",
                        "rails assets:precompile"),
                broken(
                        "a chat's page that crashes on a desk that deletes nothing",
                        Ailment.CHAT_PAGE_FAILED,
                        ChatSteps.PAGE,
                        (target, after) -> published(
                                target,
                                after,
                                on -> undeletable(
                                        answering("/widget", html(500, "Sorry")).apply(on))),
                        "answers 500",
                        "that this look made is left on the desk"),
                SetUp.sound(
                        "a desk that deletes nothing",
                        (target, after) -> published(target, after, ChatSetUps::undeletable)),
                broken(
                        "a chat's script that is not served",
                        Ailment.CHAT_PAGE_FAILED,
                        ChatSteps.SCRIPT,
                        (target, after) -> published(target, after, answering("/packs/.*", html(404, "Not found"))),
                        "is answered 404 as text/html",
                        "Are the desk's assets built"),
                broken(
                        "a website token of no inbox",
                        Ailment.CHAT_UNKNOWN,
                        ChatSteps.KNOWN,
                        (target, after) -> published(
                                target,
                                after,
                                answering(
                                        "/api/v1/widget/.*", json(404, "{\"error\":\"Resource could not be found\"}"))),
                        "was answered 404",
                        "Check that the inbox is still there"),
                broken(
                        "a desk that hangs up on whoever asks for the chat",
                        Ailment.SLOW_DESK,
                        ChatSteps.KNOWN,
                        (target, after) -> published(target, after, Rules.hangingUp("/api/v1/widget/.*")),
                        "gave no answer",
                        "Is the desk running"),
                broken(
                        "a list of domains without ours",
                        Ailment.DOMAIN_NOT_ALLOWED,
                        ChatSteps.PAGE,
                        ChatSetUps::otherDomains,
                        "frame-ancestors https://shop.test",
                        "Add to the inbox's allowed domains"),
                broken(
                        "a chat that holds this machine off",
                        Ailment.THROTTLED,
                        ChatSteps.PAGE,
                        (target, after) -> published(target, after, answering("/widget", plain(429, "Retry later\n"))),
                        "used up",
                        "RACK_ATTACK"),
                broken(
                        "a public address of the desk that gives no answer",
                        Ailment.CHAT_UNREACHABLE,
                        ChatSteps.SCRIPT,
                        (target, after) -> {
                            String dead = "http://127.0.0.1:" + WaySetUps.deadPort();
                            return target.behind(
                                    after,
                                    Rules.rewriting(
                                            INBOXES,
                                            body -> body.replace(target.desk().toString(), dead)));
                        },
                        "gives no answer",
                        "the desk's FRONTEND_URL"),
                broken(
                        "a shop page that is not there",
                        Ailment.CHAT_TROUBLE,
                        ChatSteps.SHOP,
                        (target, after) ->
                                Map.of("roundtrip.webchat.page", "http://127.0.0.1:" + WaySetUps.deadPort() + "/shop"),
                        "gives no answer",
                        "Correct roundtrip.webchat.page"),
                broken(
                        "a Grid that is not there",
                        Ailment.GRID_UNREACHABLE,
                        BrowserCheck.BROWSER,
                        (target, after) -> Map.of(
                                "roundtrip.browser.grid",
                                "http://127.0.0.1:" + WaySetUps.deadPort(),
                                "roundtrip.browser.path",
                                "",
                                "roundtrip.browser.driver",
                                ""),
                        "gives no answer",
                        "Correct roundtrip.browser.grid"),
                set(
                        "no browser",
                        Ailment.NO_BROWSER,
                        BrowserCheck.BROWSER,
                        Map.of("roundtrip.browser.path", "/nowhere/chromium"),
                        "names /nowhere/chromium, but there is no program there",
                        "Correct it"),
                broken(
                        "a driver of another version",
                        Ailment.DRIVER_MISMATCH,
                        BrowserCheck.BROWSER,
                        (target, after) -> Map.of(
                                "roundtrip.browser.driver",
                                program(target.folder(), "old-driver", "ChromeDriver 139.0.1.2")
                                        .toString()),
                        "139",
                        "Browser and driver do not fit"));
    }

    /** What stands in for a program that says its version. */
    static Path program(Path folder, String name, String version) throws IOException {
        Path script = Files.writeString(folder.resolve(name), "#!/bin/sh\necho %s\n".formatted(version));
        if (!script.toFile().setExecutable(true)) {
            throw new IOException(script + " can't be made a program.");
        }
        return script;
    }

    /** A front whose address is the desk's public one, so that visitors come by it too. */
    private static Map<String, String> published(SoundTarget target, Repairs after, UnaryOperator<Passing> rule)
            throws IOException {
        AtomicReference<String> own = new AtomicReference<>();
        UnaryOperator<Passing> named =
                Rules.rewriting(INBOXES, body -> body.replace(target.desk().toString(), own.get()));
        Front front = after.closing(Front.before(target.desk(), on -> rule.apply(named.apply(on))));
        own.set(front.url());
        return Map.of("roundtrip.desk.url", front.url());
    }

    private static Passing undeletable(Passing on) {
        return asked -> asked.method().equals("DELETE") ? json(500, "{}") : on.on(asked);
    }

    private static Map<String, String> otherDomains(SoundTarget target, Repairs after) {
        domains(target, "https://shop.test");
        after.closing(() -> domains(target, ""));
        return Map.of();
    }

    private static void domains(SoundTarget target, String domains) {
        try (DeskClient desk = target.client(target.token())) {
            desk.updateInbox(
                    target.settings().webchat().orElseThrow().inbox(),
                    Map.of("channel", Map.of("allowed_domains", domains)));
        }
    }
}

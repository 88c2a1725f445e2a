package dev.roundtrip.channel.webchat;

import dev.roundtrip.channel.ChannelTrouble;
import dev.roundtrip.channel.ChannelTrouble.Why;
import dev.roundtrip.channel.NotRunHere;
import dev.roundtrip.channel.Probed;
import dev.roundtrip.channel.Silence;
import dev.roundtrip.channel.webchat.browser.Web;
import dev.roundtrip.network.Whole;
import dev.roundtrip.trip.Throttle;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;

/**
 * Looks at the chat without a browser, where visitors' browsers would look: at the address that the snippet names. Each look is one
 * request of 5 s at most, and none but {@link #begin} leaves anything on the desk.
 */
public final class ChatProbes {
    private static final Duration LIMIT = Duration.ofSeconds(5);

    private final ChatAccess access;
    private final Snippet chat;
    private final HttpClient http;

    /**
     * Asks nothing yet.
     *
     * @throws ChannelTrouble when the snippet names no chat, or one on a host of production
     */
    public ChatProbes(ChatAccess access) {
        this.access = access;
        this.chat = access.chat();
        this.http = Web.client(access.reach());
    }

    /**
     * Whether the desk knows the chat; no visitor is needed for that.
     *
     * @throws ChannelTrouble {@code CHAT_UNKNOWN}, {@code UNREACHABLE}, {@code NO_TLS}, or {@code OTHER} for what is no answer of Chatwoot
     */
    public Probed known() {
        api().known(chat.websiteToken());
        return Probed.of("the desk knows the chat %s".formatted(chat.websiteToken()));
    }

    /**
     * Begins a session as somebody new, since no page of the chat is given without one: a page that is asked for without makes
     * a contact too, and is counted (five an hour). The contact is there until the caller has it deleted.
     *
     * @throws ChannelTrouble as {@link #known}
     * @throws NotRunHere when the desk holds this machine off
     */
    public ChatVisitor begin() {
        return api().begin(chat.websiteToken());
    }

    /**
     * The page in the chat's window, and which pages may show it.
     *
     * @throws ChannelTrouble {@code CHAT_PAGE_FAILED}, {@code CHAT_UNKNOWN}, {@code DOMAIN_NOT_ALLOWED}, {@code UNREACHABLE}, {@code NO_TLS}
     * @throws NotRunHere when the desk holds this machine off
     */
    public Probed page(ChatVisitor visitor) {
        FrameAnswer answer = FrameAnswer.of(
                "%s/widget?website_token=%s&cw_conversation=%s"
                        .formatted(
                                base(), chat.websiteToken(), visitor.session().reveal()),
                http);
        if (answer.status() == 429) {
            throw heldOff("/widget");
        } else if (!answer.isThere()) {
            throw new ChannelTrouble(answer.kind(), answer.reason(base()));
        }
        return framed(answer.framing());
    }

    /**
     * Which pages may show the chat, by the inbox's setting instead of by its page: for who may not have a visitor deleted.
     *
     * @param domains {@code allowed_domains} of the inbox; empty for all
     * @throws ChannelTrouble {@code DOMAIN_NOT_ALLOWED}
     */
    public Probed allowed(String domains) {
        return framed(Framing.ofSetting(domains));
    }

    /**
     * The script that a page loads its chat with.
     *
     * @throws ChannelTrouble {@code CHAT_PAGE_FAILED}, {@code UNREACHABLE}, {@code NO_TLS}
     * @throws NotRunHere when the desk holds this machine off
     */
    public Probed sdk() {
        URI script = URI.create(base() + "/packs/js/sdk.js");
        try {
            HttpResponse<String> answer = Whole.send(
                    http, HttpRequest.newBuilder(script).build(), HttpResponse.BodyHandlers.ofString(), LIMIT);
            String type = answer.headers().firstValue("Content-Type").orElse("no type");
            if (answer.statusCode() == 429) {
                throw heldOff(script.getPath());
            } else if (answer.statusCode() != 200 || !type.matches("(?i)(text|application)/(x-)?javascript.*")) {
                throw new ChannelTrouble(
                        Why.CHAT_PAGE_FAILED,
                        "The chat's script %s is answered %d as %s, where 200 as JavaScript is wanted: no page can load the chat. Are the desk's assets built, and does what stands before the desk let /packs through?"
                                .formatted(script, answer.statusCode(), type));
            }
            return Probed.of("%s is served as %s".formatted(script, type.replaceAll(";.*", "")));
        } catch (IOException silent) {
            throw new ChannelTrouble(
                    Silence.why(silent),
                    "The chat's script %s gives no answer (%s), and that is where the inbox's snippet has browsers load it from (the desk's FRONTEND_URL). Is that address reachable from here?"
                            .formatted(script, Silence.words(silent)),
                    silent);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new ChannelTrouble("Asking for the chat's script was interrupted.", stop);
        }
    }

    /**
     * The page of the real shop, by its HTML alone; empty when none is named.
     *
     * @throws ChannelTrouble when it gives no answer, holds another chat, or leads to a host of production
     */
    public Optional<Probed> shop() {
        access.shop().ifPresent(page -> new ShopHtml(page, http, access.safety()).mustNotHoldAnother(chat));
        return access.shop().map(page -> Probed.of("%s answers and holds no other chat".formatted(page)));
    }

    private Probed framed(Framing framing) {
        return new HostPages(access).mustBeAllowed(framing, base());
    }

    private VisitorApi api() {
        return new VisitorApi(access.desk(), http);
    }

    private URI base() {
        return chat.base().isEmpty()
                ? URI.create(access.desk().toString().replaceAll("/+$", ""))
                : URI.create(chat.base());
    }

    private static NotRunHere heldOff(String path) {
        return new NotRunHere(Throttle.of("GET", path).leftOut());
    }
}

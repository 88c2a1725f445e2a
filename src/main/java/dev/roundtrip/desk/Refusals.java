package dev.roundtrip.desk;

import com.fasterxml.jackson.databind.JsonNode;
import dev.roundtrip.desk.DeskTrouble.Cause;
import dev.roundtrip.trip.Cut;
import java.util.Locale;

/** From an answer that is not what was asked for to a sentence. A Chatwoot has four shapes of refusal. */
final class Refusals {
    private static final int WORDS_SHOWN = 300;

    private final DeskAccess access;

    Refusals(DeskAccess access) {
        this.access = access;
    }

    DeskTrouble refused(DeskRequest request, DeskReply reply) {
        String words = words(reply);
        Cause cause = cause(reply, words);
        return new DeskTrouble(
                cause,
                "%s at %s was answered %d%s. %s"
                        .formatted(
                                request,
                                access.base(),
                                reply.status(),
                                words.isEmpty() ? "" : " \"" + words + "\"",
                                remedy(cause, request, reply, words)));
    }

    DeskTrouble notAChatwoot(DeskRequest request, DeskReply reply) {
        return new DeskTrouble(
                Cause.NOT_A_CHATWOOT,
                "%s at %s was answered %d with %s instead of JSON. %s"
                        .formatted(
                                request,
                                access.base(),
                                reply.status(),
                                reply.contentType().isEmpty() ? "no content type" : reply.contentType(),
                                remedy(Cause.NOT_A_CHATWOOT, request, reply, "")));
    }

    /** Announced as JSON, and none: most likely cut short. */
    DeskTrouble unreadable(DeskRequest request, DeskReply reply) {
        return new DeskTrouble(
                Cause.UNEXPECTED_ANSWER,
                "%s at %s was answered %d with %s that can't be read: %d characters, beginning \"%s\". See what stands between here and the desk, and its web log of that minute."
                        .formatted(
                                request,
                                access.base(),
                                reply.status(),
                                reply.contentType(),
                                reply.body().length(),
                                shortened(reply.body())));
    }

    private static Cause cause(DeskReply reply, String words) {
        return switch (reply.status()) {
            case 401 -> unauthorised(reply, words);
            case 403 -> reply.isJson() ? Cause.NOT_ALLOWED : Cause.NOT_A_CHATWOOT;
            case 404 -> reply.isJson() && !words.equals("Not Found") ? Cause.MISSING_RECORD : Cause.MISSING_ROUTE;
            case 429 -> Cause.THROTTLED;
            default -> other(reply.status());
        };
    }

    private static Cause unauthorised(DeskReply reply, String words) {
        String told = words.toLowerCase(Locale.ROOT);
        if (!reply.isJson()) {
            return Cause.NOT_A_CHATWOOT;
        } else if (told.contains("invalid access token")) {
            return Cause.WRONG_TOKEN;
        }
        return told.contains("sign in") ? Cause.LOST_HEADER : Cause.NOT_ALLOWED;
    }

    private static Cause other(int status) {
        if (status >= 500) {
            return Cause.DEAD_SERVER;
        }
        return status >= 300 && status < 400 ? Cause.NOT_A_CHATWOOT : Cause.UNACCEPTABLE;
    }

    private String remedy(Cause cause, DeskRequest request, DeskReply reply, String words) {
        return switch (cause) {
            case WRONG_TOKEN ->
                "The desk does not know this access token: copy the agent's token from the profile settings of this"
                        + " very desk.";
            case LOST_HEADER ->
                "The header %s did not reach the desk: a proxy before it drops names with an underscore (nginx: set underscores_in_headers on)."
                        .formatted(access.header());
            case NOT_ALLOWED ->
                "The token is known, but its owner may not do this in account %d: make them a member of the account and of the inbox, or use an administrator's token."
                        .formatted(access.account());
            case MISSING_RECORD ->
                "The desk has no such record in account %d, or its owner is somebody else's: check the number of the account and of the record."
                        .formatted(access.account());
            case MISSING_ROUTE ->
                "There is no such route: check the desk's address, its version (made for Chatwoot 4.14) and what a proxy before it hides.";
            case THROTTLED ->
                "The desk was asked too often: it allows %s. Wait until the window is over, ask less, or %s."
                        .formatted(request.throttle().told(), request.throttle().remedy());
            case DEAD_SERVER ->
                reply.isJson()
                        ? "The desk failed inside: look at its web log, its database and its Redis."
                        : "The desk, or the proxy before it, failed: check that the web process runs and look at its log.";
            case NOT_A_CHATWOOT ->
                reply.location()
                        .map(to -> "It sends us on to %s: give the desk's final address.".formatted(to))
                        .orElse("No Chatwoot answers there: check the desk's address, and whether a sign-in page or"
                                + " another site stands before it.");
            default -> unacceptable(words);
        };
    }

    /** Seen on the product: with its Redis away it refuses an answer that it has stored, and never sends it. */
    private static String unacceptable(String words) {
        return words.toLowerCase(Locale.ROOT).contains("redis") || words.contains(":6379")
                ? "The desk's Redis is away; what was sent may be stored all the same and never leave: start Redis, then"
                        + " look at the conversation."
                : "The desk did not accept what was sent: correct it as it says.";
    }

    static String words(DeskReply reply) {
        if (!reply.isJson()) {
            boolean page = reply.contentType().toLowerCase(Locale.ROOT).contains("html");
            return page ? "" : shortened(reply.body());
        }
        return Fields.tree(reply.body())
                .map(Refusals::told)
                .map(Refusals::shortened)
                .orElse("");
    }

    private static String told(JsonNode body) {
        for (String key : new String[] {"error", "message"}) {
            if (body.path(key).isTextual()) {
                return body.path(key).asText();
            }
        }
        JsonNode errors = body.path("errors");
        return errors.isArray() && !errors.isEmpty() ? errors.get(0).asText() : "";
    }

    private static String shortened(String words) {
        String line = words.strip().replaceAll("\\s+", " ");
        return Cut.marked(line, WORDS_SHOWN);
    }
}

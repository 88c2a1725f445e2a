package dev.roundtrip.desk;

import com.fasterxml.jackson.databind.JsonNode;
import dev.roundtrip.trip.Cut;
import dev.roundtrip.trip.Exchange;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Collectors;

/** Writes what was asked and answered as a reader wants it: JSON laid out, the token masked, endless bodies cut. */
final class Transcript {
    private static final int LONGEST = 20_000;

    private final DeskAccess access;

    Transcript(DeskAccess access) {
        this.access = access;
    }

    Exchange answered(DeskRequest request, DeskReply reply, Instant began, Duration took) {
        String answer = "%d %s\n\n%s".formatted(reply.status(), reply.contentType(), laidOut(reply.body()));
        return exchange(request, String.valueOf(reply.status()), answer, began, took);
    }

    Exchange unanswered(DeskRequest request, DeskTrouble trouble, Instant began, Duration took) {
        return exchange(request, "no answer", trouble.getMessage(), began, took);
    }

    private Exchange exchange(DeskRequest request, String outcome, String answer, Instant began, Duration took) {
        String title =
                "%s %s → %s in %d ms".formatted(request.method(), brief(request.path()), outcome, took.toMillis());
        String text = "%s%n%s: %s%n%s%n%n%s"
                .formatted(target(request), access.header(), Secrets.MASK, asked(request), answer)
                .replace(access.token().value(), Secrets.MASK)
                .replace(System.lineSeparator(), "\n");
        return new Exchange(
                began, Exchange.Kind.DESK_HTTP, title, "text/plain", cut(text).getBytes(StandardCharsets.UTF_8));
    }

    private String brief(String path) {
        String account = "/api/v1/accounts/" + access.account() + "/";
        return path.startsWith(account) ? "…/" + path.substring(account.length()) : path;
    }

    private String target(DeskRequest request) {
        String query = request.query().entrySet().stream()
                .map(parameter -> parameter.getKey() + "=" + parameter.getValue())
                .collect(Collectors.joining("&"));
        return request.method() + " " + access.base() + request.path() + (query.isEmpty() ? "" : "?" + query);
    }

    private static String asked(DeskRequest request) {
        String body = request.body().readable();
        return body.isEmpty() ? "" : "\n" + body;
    }

    private static String laidOut(String body) {
        return Fields.tree(body)
                .filter(JsonNode::isContainerNode)
                .map(JsonBody::laidOut)
                .orElse(body);
    }

    private static String cut(String text) {
        return text.length() <= LONGEST
                ? text
                : Cut.of(text, LONGEST)
                        + "\n… cut here: %,d of %,d characters shown.".formatted(LONGEST, text.length());
    }
}

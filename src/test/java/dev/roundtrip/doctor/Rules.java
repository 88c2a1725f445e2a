package dev.roundtrip.doctor;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.roundtrip.doctor.Front.Passing;
import dev.roundtrip.doctor.Front.Said;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** What a front does to what passes it. Paths are patterns. */
final class Rules {
    private static final ObjectMapper JSON = new ObjectMapper();

    private Rules() {}

    static UnaryOperator<Passing> answering(String path, Said said) {
        return on -> asked -> asked.uri().getPath().matches(path) ? said : on.on(asked);
    }

    /** Closes the connection without an answer. */
    static UnaryOperator<Passing> hangingUp(String path) {
        return on -> asked -> {
            if (asked.uri().getPath().matches(path)) {
                throw new IOException("A row of the table hangs up.");
            }
            return on.on(asked);
        };
    }

    static UnaryOperator<Passing> dropping(Predicate<String> header) {
        return on -> asked -> on.on(new Front.Asked(
                asked.method(),
                asked.uri(),
                asked.headers().entrySet().stream()
                        .filter(each -> !header.test(each.getKey()))
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)),
                asked.body()));
    }

    /** Changes what is answered as JSON. */
    static UnaryOperator<Passing> changing(String path, Consumer<JsonNode> change) {
        return rewriting(path, body -> {
            try {
                JsonNode tree = JSON.readTree(body);
                change.accept(tree);
                return tree.toString();
            } catch (com.fasterxml.jackson.core.JsonProcessingException unreadable) {
                throw new IllegalStateException(body, unreadable);
            }
        });
    }

    static UnaryOperator<Passing> rewriting(String path, UnaryOperator<String> change) {
        return on -> asked -> {
            Said said = on.on(asked);
            return asked.uri().getPath().matches(path)
                    ? new Said(
                            said.status(),
                            said.headers(),
                            change.apply(new String(said.body(), StandardCharsets.UTF_8))
                                    .getBytes(StandardCharsets.UTF_8))
                    : said;
        };
    }

    static UnaryOperator<Passing> showing(String path, String header, String value) {
        return on -> asked -> {
            Said said = on.on(asked);
            Map<String, List<String>> headers = new HashMap<>(said.headers());
            headers.keySet().removeIf(header::equalsIgnoreCase);
            headers.put(header, List.of(value));
            return asked.uri().getPath().matches(path) ? new Said(said.status(), headers, said.body()) : said;
        };
    }

    static Said html(int status, String text) {
        return said(status, "text/html", "<html><body><h1>%s</h1></body></html>".formatted(text));
    }

    static Said json(int status, String text) {
        return said(status, "application/json; charset=utf-8", text);
    }

    static Said plain(int status, String text) {
        return said(status, "text/plain", text);
    }

    static Said sentTo(String address) {
        return new Said(302, Map.of("Location", List.of(address)), new byte[0]);
    }

    private static Said said(int status, String type, String text) {
        return new Said(status, Map.of("Content-Type", List.of(type)), text.getBytes(StandardCharsets.UTF_8));
    }
}

package dev.roundtrip.channel.webchat.browser;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.roundtrip.channel.ChannelTrouble;
import dev.roundtrip.channel.ChannelTrouble.Why;
import dev.roundtrip.channel.Silence;
import dev.roundtrip.network.Reach;
import dev.roundtrip.network.Whole;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;

/**
 * What a Grid says of itself.
 *
 * @param grid its address
 * @param nodes how many machines it has
 * @param slots how many places for Chrome these have
 * @param taken how many of them are in use
 */
public record GridStatus(URI grid, int nodes, int slots, int taken) {
    private static final Duration LIMIT = Duration.ofSeconds(5);
    private static final ObjectMapper JSON = new ObjectMapper();

    /**
     * Asks it.
     *
     * @param reach how it is reached
     * @throws ChannelTrouble when there is no Grid at that address
     */
    public static GridStatus of(URI grid, Reach reach) {
        try {
            HttpRequest status = HttpRequest.newBuilder(
                            URI.create(grid.toString().replaceAll("/+$", "") + "/status"))
                    .build();
            HttpResponse<String> answer =
                    Whole.send(Web.client(reach), status, HttpResponse.BodyHandlers.ofString(), LIMIT);
            return read(
                    grid,
                    nodes(answer)
                            .orElseThrow(() -> new ChannelTrouble(
                                    "No Selenium Grid answers at %s: GET /status was answered %d without nodes. Correct roundtrip.browser.grid."
                                            .formatted(grid, answer.statusCode()))));
        } catch (IOException silent) {
            throw new ChannelTrouble(
                    Silence.why(silent),
                    "The Selenium Grid %s gives no answer (%s). Is it running, and reachable from here? Correct roundtrip.browser.grid, or leave it out to use a browser of this machine."
                            .formatted(grid, silent),
                    silent);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new ChannelTrouble("Asking the Grid %s was interrupted.".formatted(grid), stop);
        }
    }

    private static Optional<JsonNode> nodes(HttpResponse<String> answer) {
        try {
            return answer.statusCode() == 200
                    ? Optional.of(JSON.readTree(answer.body()).at("/value/nodes"))
                            .filter(JsonNode::isArray)
                    : Optional.empty();
        } catch (JsonProcessingException noJson) {
            // A page of somebody else's names no nodes either.
            return Optional.empty();
        }
    }

    private static GridStatus read(URI grid, JsonNode nodes) {
        int slots = 0;
        int taken = 0;
        for (JsonNode node : nodes) {
            for (JsonNode slot : node.path("slots")) {
                if (slot.path("stereotype").path("browserName").asText().matches("(?i)chrome|chromium")) {
                    slots++;
                    taken += slot.path("session").isObject() ? 1 : 0;
                }
            }
        }
        return new GridStatus(grid, nodes.size(), slots, taken);
    }

    /**
     * Makes sure that a session can be had.
     *
     * @throws ChannelTrouble {@code NO_BROWSER}, with what the Grid has and what to do
     */
    public void mustHaveChrome() {
        if (slots == 0) {
            throw new ChannelTrouble(
                    Why.NO_BROWSER,
                    "No node of the Grid %s has Chrome (%s). Start a node with Chrome or Chromium and its driver."
                            .formatted(grid, told()));
        }
        if (taken >= slots) {
            throw new ChannelTrouble(
                    Why.NO_BROWSER,
                    "The Grid %s has no free slot for Chrome (%s). Wait until other sessions have ended, or add a node."
                            .formatted(grid, told()));
        }
    }

    /** "2 nodes, 1 of 2 slots for Chrome in use". */
    public String told() {
        return "%d %s, %d of %d slots for Chrome in use".formatted(nodes, nodes == 1 ? "node" : "nodes", taken, slots);
    }
}

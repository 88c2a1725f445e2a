package dev.roundtrip.people;

import dev.roundtrip.people.Correspondence.Letter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** Several agents who answer the same customer at the same moment. */
final class Together {
    private final List<Agent> agents;

    Together(List<Agent> agents) {
        this.agents = agents;
    }

    /** By the agent's name; each is handed over when this returns. */
    void answer(Map<String, String> answers) {
        Map<Agent, Letter> letters = new LinkedHashMap<>();
        for (Agent agent : agents) {
            String text = answers.get(agent.name());
            if (text == null) {
                throw new IllegalStateException(
                        "%s is to answer as well, and the table tells only what these say: %s. Give her a row."
                                .formatted(agent.name(), answers.keySet()));
            }
            letters.put(agent, agent.write(text));
        }
        // Only the requests run side by side: what the scenario knows belongs to its own thread.
        Map<Agent, CompletableFuture<Agent.Posted>> posting = new LinkedHashMap<>();
        letters.forEach((agent, letter) ->
                posting.put(agent, CompletableFuture.supplyAsync(() -> agent.post(letter, List.of()))));
        // One that fails leaves none of the others under way.
        CompletableFuture.allOf(posting.values().toArray(new CompletableFuture<?>[0]))
                .handle((all, failed) -> failed)
                .join();
        posting.forEach((agent, posted) -> agent.awaitHandOver(taken(posted)));
    }

    private static Agent.Posted taken(CompletableFuture<Agent.Posted> posted) {
        try {
            return posted.join();
        } catch (CompletionException failed) {
            if (failed.getCause() instanceof AssertionError broken) {
                throw broken;
            }
            if (failed.getCause() instanceof RuntimeException trouble) {
                throw trouble;
            }
            throw failed;
        }
    }
}

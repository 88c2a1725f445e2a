package dev.roundtrip.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import dev.roundtrip.simulator.chatwoot.ChatwootOptions;
import dev.roundtrip.simulator.chatwoot.Timers;
import dev.roundtrip.simulator.faults.Fault;
import dev.roundtrip.simulator.faults.Faults;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.StreamSupport;

/** All simulators together with one agent, where something can be broken while they run. */
final class BrokenShop implements AutoCloseable {
    static final Duration LATE = Duration.ofSeconds(2);
    static final Duration PING = Duration.ofMillis(200);

    private final Faults faults = Faults.delayingBy(LATE);
    final Simulators simulators;
    final DeskDriver desk;

    BrokenShop(Map<String, String> numbers) {
        ChatwootOptions options =
                ChatwootOptions.standard().withTimers(quickPings()).withFaults(faults);
        Surroundings around = Surroundings.of(
                        options, () -> UUID.randomUUID().toString().replace("-", ""))
                .withNumbers(numbers);
        simulators = Simulators.start(options, around);
        desk = new DeskDriver(simulators);
    }

    private static Timers quickPings() {
        Timers timers = Timers.shortened();
        return new Timers(
                timers.continuityMail(),
                timers.imapPoll(),
                timers.attachmentDelay(),
                PING,
                timers.webhookLimit(),
                timers.botPause(),
                timers.snoozeCheck());
    }

    /** Does something while something is broken. */
    void broken(Fault fault, Runnable step) {
        broken(fault, () -> {
            step.run();
            return fault;
        });
    }

    <T> T broken(Fault fault, Supplier<T> step) {
        faults.switchOn(fault);
        try {
            return step.get();
        } finally {
            faults.switchOff(fault);
        }
    }

    /** The numbers of the conversations of a customer, known by {@code email}, {@code phone_number} or {@code id}. */
    List<Integer> conversations(String by, String value) {
        List<Integer> found = new ArrayList<>();
        desk.get("/conversations?status=all").at("/data/payload").forEach(conversation -> {
            if (conversation.at("/meta/sender/" + by).asText().equals(value)) {
                found.add(conversation.get("id").asInt());
            }
        });
        return found;
    }

    /** What was said in a conversation, oldest first. */
    List<JsonNode> messages(int conversation) {
        JsonNode payload =
                desk.get("/conversations/" + conversation + "/messages").get("payload");
        return StreamSupport.stream(payload.spliterator(), false).toList();
    }

    JsonNode message(int conversation, JsonNode known) {
        return messages(conversation).stream()
                .filter(message -> message.get("id").equals(known.get("id")))
                .findFirst()
                .orElseThrow();
    }

    List<String> words(int conversation) {
        return messages(conversation).stream()
                .map(message -> message.get("content").asText())
                .toList();
    }

    JsonNode answer(int conversation, String text) {
        return desk.post("/conversations/" + conversation + "/messages", Map.of("content", text));
    }

    @Override
    public void close() {
        simulators.close();
    }
}

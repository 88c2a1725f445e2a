package dev.roundtrip.config;

import dev.roundtrip.trip.Budget;
import dev.roundtrip.trip.Channel;
import java.util.Map;

/**
 * How long each part of a way may take.
 *
 * @param toDesk from the provider's acceptance to the desk
 * @param handOver from the agent's answer to its hand-over for delivery
 * @param handOverWithFile the same for an answer with a file, which the product holds back for some seconds
 * @param toCustomer from the hand-over to the customer
 * @param continuity from an answer in a chat whose visitor has left to the mail that tells of it
 * @param draft from the customer's message on the desk to a draft of its answer
 */
public record Budgets(
        Map<Channel, Budget> toDesk,
        Budget handOver,
        Budget handOverWithFile,
        Map<Channel, Budget> toCustomer,
        Budget continuity,
        Budget draft) {
    public Budgets {
        toDesk = Map.copyOf(toDesk);
        toCustomer = Map.copyOf(toCustomer);
    }
}

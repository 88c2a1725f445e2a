package dev.roundtrip.config;

import dev.roundtrip.trip.Budget;
import dev.roundtrip.trip.Channel;
import java.util.Map;

/**
 * How long each part of a way may take.
 *
 * @param toDesk from the provider's acceptance to the desk
 * @param handOver from the agent's answer to its hand-over for delivery
 * @param toCustomer from the hand-over to the customer
 */
public record Budgets(Map<Channel, Budget> toDesk, Budget handOver, Map<Channel, Budget> toCustomer) {
    public Budgets {
        toDesk = Map.copyOf(toDesk);
        toCustomer = Map.copyOf(toCustomer);
    }
}

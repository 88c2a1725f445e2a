package dev.roundtrip.config;

import dev.roundtrip.trip.Budget;
import dev.roundtrip.trip.Channel;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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

    /** Those that concern these channels, soft and hard limit in seconds: "e-mail in 5/20, out 5/20; …". */
    public String sentence(Set<Channel> channels) {
        Stream<String> ways = Arrays.stream(Channel.values())
                .filter(channels::contains)
                .map(channel -> "%s in %s, out %s"
                        .formatted(channel.title(), limits(toDesk.get(channel)), limits(toCustomer.get(channel))));
        return Stream.concat(
                        ways,
                        Stream.of("hand-over %s, with a file %s".formatted(limits(handOver), limits(handOverWithFile))))
                .collect(Collectors.joining("; ", "", " (soft/hard, seconds)"));
    }

    private static String limits(Budget budget) {
        return seconds(budget.soft()) + "/" + seconds(budget.hard());
    }

    private static String seconds(Duration limit) {
        return new BigDecimal(limit.toMillis())
                .movePointLeft(3)
                .stripTrailingZeros()
                .toPlainString();
    }
}

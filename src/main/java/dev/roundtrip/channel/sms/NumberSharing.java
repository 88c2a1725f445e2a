package dev.roundtrip.channel.sms;

import dev.roundtrip.config.NumberUse;

/**
 * How a run treats numbers that are used again and again, by it and by others.
 *
 * @param lease who has a number among all runs
 * @param renewal what is done to a number before a scenario has it
 * @param use how fast it may be texted from and what the run may cost
 */
public record NumberSharing(NumberLease lease, Renewal renewal, NumberUse use) {
    /** Numbers that nobody else has, without limits. */
    public static NumberSharing none() {
        return new NumberSharing(NumberLease.alone(), Renewal.none(), NumberUse.unlimited());
    }
}

package dev.roundtrip.simulator.twilio;

import dev.roundtrip.simulator.faults.Faults;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.function.Supplier;

/**
 * How a {@link TwilioSimulator} is started.
 *
 * @param port the loopback port, 0 for any free one
 * @param clock gives the dates of the records
 * @param ids gives 32 hexadecimal digits, other ones at each call
 * @param authTokens the auth tokens that sign webhooks, by account SID; other accounts are refused. When none is
 *     given, any account is taken at its word, and the first token seen is its own
 * @param numbers numbers with a handset from the start, with the account SID that holds each. An account of which any is told
 *     has no others and sends from no others; those of the rest are learned when they are looked up or used as a sender. A text to a number that nobody holds is accepted and stays queued.
 * @param transit how long a text is on its way
 * @param faults what is broken at the moment
 */
public record TwilioOptions(
        int port,
        Clock clock,
        Supplier<String> ids,
        Map<String, String> authTokens,
        Map<String, String> numbers,
        Duration transit,
        Faults faults) {
    public TwilioOptions {
        authTokens = Map.copyOf(authTokens);
        numbers = Map.copyOf(numbers);
    }

    public TwilioOptions withAuthTokens(Map<String, String> bySid) {
        return new TwilioOptions(port, clock, ids, bySid, numbers, transit, faults);
    }

    public TwilioOptions withNumbers(Map<String, String> held) {
        return new TwilioOptions(port, clock, ids, authTokens, held, transit, faults);
    }
}

package dev.roundtrip.simulator.chatwoot.throttle;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;

/** So many requests in each span of time to each of those whom {@code counted} tells apart; what it tells nothing of is not counted. */
record Allowance(String name, int requests, Duration span, Function<Asked, Optional<String>> counted) {}

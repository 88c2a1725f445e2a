package dev.roundtrip.evidence;

import dev.roundtrip.trip.Channel;
import java.util.Map;

/**
 * What stands in the report about the run as a whole.
 *
 * @param runId the run's own id
 * @param target "embedded", "remote", "compose"
 * @param simulated whether the desk is the simulator
 * @param desk the desk's address
 * @param deskVersion "4.14.2"
 * @param browser name and version, or why there is none
 * @param howReal each channel of the run and how real it is, in words
 * @param more further lines: name and value, in the order of the map
 */
public record RunFacts(
        String runId,
        String target,
        boolean simulated,
        String desk,
        String deskVersion,
        String browser,
        Map<Channel, String> howReal,
        Map<String, String> more) {}

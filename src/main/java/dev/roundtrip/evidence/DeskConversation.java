package dev.roundtrip.evidence;

import dev.roundtrip.trip.Channel;

/** A conversation of the scenario, by the number under which the desk shows it. */
record DeskConversation(Channel channel, long number) {}

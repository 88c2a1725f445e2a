package dev.roundtrip.channel.webchat;

import java.util.Optional;

/**
 * The chat window at one look.
 *
 * @param visitor the uuid of whose session the page holds at that moment; empty when it holds none
 * @param state what the window shows
 */
record Reading(Optional<String> visitor, ChatState state) {}

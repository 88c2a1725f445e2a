package dev.roundtrip.simulator.twilio;

import java.time.Instant;

/** A file of a text. */
record Media(String sid, String contentType, byte[] content, Instant created) {}

package dev.roundtrip.trip;

/**
 * One thing that an answer had to say or must not say, judged on what the customer received.
 *
 * @param covers whether it had to be there; else it must not be
 * @param what what it is about: "order number"; for what is avoided, the phrase
 * @param expected the words looked for
 * @param held whether it is as it must be
 * @param found where it was found, or what stands there instead
 */
public record Judgement(boolean covers, String what, String expected, boolean held, String found) {}

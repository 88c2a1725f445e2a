package dev.roundtrip.waiting;

/**
 * Why there is no use in waiting any longer.
 *
 * @param sentence what was seen, and what to do
 * @param setUpBroken whether the suite's own side failed, so that nothing can be said of the product
 */
public record Stop(String sentence, boolean setUpBroken) {}

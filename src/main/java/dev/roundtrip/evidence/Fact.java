package dev.roundtrip.evidence;

/** Something that the desk was seen to show, and who made it so: a rule of ours, the product, the agent. */
record Fact(String what, String value, String madeBy) {}

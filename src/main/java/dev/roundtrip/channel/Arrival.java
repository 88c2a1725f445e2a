package dev.roundtrip.channel;

import java.util.Set;

/**
 * A message that reached the customer.
 *
 * @param id its id at the customer: Message-ID without angle brackets, SID of the inbound record, id of the bubble
 * @param text the words as the customer reads them (HTML mail as text, bubbles as rendered), lines separated by {@code \n}
 * @param from who it says it is from: address, number, agent's name
 * @param subject the subject, or empty where the channel has none
 * @param threads what it names as its thread: In-Reply-To and References, the sending number, the visitor's uuid
 * @param place where it was read, in words: "Maya's mailbox", "the widget on the shop's page"
 */
public record Arrival(String id, String text, String from, String subject, Set<String> threads, String place) {}

package dev.roundtrip.channel.email;

import dev.roundtrip.channel.ChannelTrouble;
import dev.roundtrip.channel.ChannelTrouble.Why;
import dev.roundtrip.channel.Draft;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * The mail that one customer writes to another to see how mail arrives.
 *
 * @param from whose it is
 * @param to whom it is for
 * @param subject with a word that no other mail has, and the run's mark
 * @param word that word
 * @param mail as it is sent
 */
record LoopMail(String from, String to, String subject, String word, OutgoingMail mail) {
    private static final String NAME = "Roundtrip doctor";

    static LoopMail of(MailAccess access, Clock clock, Supplier<String> ids, String runId) {
        String from = access.customerAddress().of(NAME, runId + "-1");
        String to = access.customerAddress().of(NAME, runId + "-2");
        String word = ids.get();
        String mark = "(ref %s-1)".formatted(runId);
        String subject = "Mail loop %s %s".formatted(word, mark);
        Draft draft = Draft.opening(
                subject, "The doctor looks whether mail arrives as it was sent. This one may be deleted.\n" + mark);
        return new LoopMail(from, to, subject, word, new Composer(NAME, from, clock, ids).opening(to, draft));
    }

    /** The trouble that its arrival shows, the worst first; empty when it arrived as it was sent. */
    Optional<ChannelTrouble> trouble(Mail seen, Optional<String> spamFolder) {
        Map<Why, String> troubles = new LinkedHashMap<>();
        spamFolder.ifPresent(folder -> troubles.put(
                Why.IN_SPAM,
                "It was taken for spam: it lies in the folder %s. Exempt the customers' addresses from the filter."
                        .formatted(folder)));
        if (!seen.addressees().contains(to)) {
            troubles.put(
                    Why.ADDRESS_REWRITTEN,
                    "Its address was lost: sent to %s, it arrived with %s. Let the server keep the address that a mail was sent to, in To or Delivered-To."
                            .formatted(
                                    to,
                                    seen.addressees().isEmpty()
                                            ? "none"
                                            : seen.addressees().stream()
                                                    .sorted()
                                                    .collect(Collectors.joining(", "))));
        }
        if (!seen.from().equalsIgnoreCase(from)) {
            troubles.put(
                    Why.SENDER_REWRITTEN,
                    "Its sender was rewritten: sent from %s, it arrived from %s. Let the server keep the From of this user."
                            .formatted(from, seen.from().isEmpty() ? "nobody" : seen.from()));
        }
        if (!seen.id().equals(mail.id())) {
            troubles.put(
                    Why.MESSAGE_ID_REWRITTEN,
                    "Its Message-ID was rewritten: sent as %s, it arrived as %s, and answers lose their thread. Let the server keep it."
                            .formatted(mail.id(), seen.id().isEmpty() ? "none" : seen.id()));
        }
        return troubles.keySet().stream()
                .findFirst()
                .map(why -> new ChannelTrouble(
                        why,
                        "A mail from one customer to another did not arrive as it was sent. "
                                + String.join(" ", troubles.values())));
    }
}

package dev.roundtrip.targets;

import dev.roundtrip.channel.email.CustomerAddress;
import dev.roundtrip.config.EmailRoute;
import dev.roundtrip.config.EmailSettings;
import dev.roundtrip.config.Settings;
import dev.roundtrip.config.SmsSettings;
import dev.roundtrip.desk.Contact;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * By what the customers of one run are told from all others on a desk.
 *
 * @param runId part of their addresses and of what visitors are known by
 * @param mailbox from which their addresses are made
 * @param mailPlace where their mailbox is read, in words, as in {@code qa on mail.example, folder INBOX}; empty where that
 *     is not known
 * @param numbers ours, which runs share one after the other
 * @param polled whether the desk fetches its mail from a mailbox, so that what is deleted there comes back
 */
record Customers(
        String runId,
        Optional<CustomerAddress> mailbox,
        Optional<String> mailPlace,
        List<String> numbers,
        boolean polled) {
    /** The attribute that says which run holds a lease. */
    static final String RUN = "roundtrip_run";

    private static final String MAILBOX = "roundtrip_mailbox";
    private static final String MAIL_PLACE = "roundtrip_mail_place";
    private static final String NUMBERS = "roundtrip_numbers";
    private static final String POLLED = "roundtrip_polled";

    static Customers of(Settings settings) {
        return new Customers(
                settings.runId(),
                settings.email().map(EmailSettings::customer).map(CustomerAddress::new),
                settings.email().map(Customers::place),
                settings.sms().map(SmsSettings::customerNumbers).orElse(List.of()),
                settings.email()
                        .filter(email -> email.route() == EmailRoute.IMAP)
                        .isPresent());
    }

    /** The same of another run. */
    Customers ofRun(String other) {
        return new Customers(other, mailbox, mailPlace, numbers, polled);
    }

    /** Without the port: one server may have several. */
    private static String place(EmailSettings email) {
        return "%s on %s, folder %s".formatted(email.imap().user(), email.imap().host(), email.folder());
    }

    /** What {@link #written} gave. */
    static Customers read(String runId, Map<String, String> attributes) {
        return new Customers(
                runId,
                Optional.ofNullable(attributes.get(MAILBOX)).map(CustomerAddress::new),
                Optional.ofNullable(attributes.get(MAIL_PLACE)),
                Stream.of(attributes.getOrDefault(NUMBERS, "").split(","))
                        .filter(number -> !number.isEmpty())
                        .toList(),
                Boolean.parseBoolean(attributes.get(POLLED)));
    }

    /** As attributes on the desk, so that whoever sweeps needs no settings of that run. */
    Map<String, String> written() {
        Map<String, String> attributes = new LinkedHashMap<>();
        attributes.put(RUN, runId);
        mailbox.ifPresent(address -> attributes.put(MAILBOX, address.pattern()));
        mailPlace.ifPresent(place -> attributes.put(MAIL_PLACE, place));
        attributes.put(NUMBERS, String.join(",", numbers));
        attributes.put(POLLED, String.valueOf(polled));
        return attributes;
    }

    /** Whether others' mails lie in the same mailbox and are told by the same addresses, as far as is known. */
    boolean shareTheMailboxOf(Customers others) {
        return mailbox.equals(others.mailbox)
                && (mailPlace.isEmpty() || others.mailPlace.isEmpty() || mailPlace.equals(others.mailPlace));
    }

    /** Whether what is known of them names the run. */
    boolean areNamed(Contact contact) {
        return writesFromOurs(contact)
                || contact.identifier()
                        .filter(known -> known.matches(runId + "-\\d+"))
                        .isPresent();
    }

    /** Whether they write mails from an address that was made for the run. */
    boolean writesFromOurs(Contact contact) {
        return Stream.of(contact.email(), contact.identifier())
                .flatMap(Optional::stream)
                .anyMatch(address ->
                        mailbox.filter(ours -> ours.ofRun(address, runId)).isPresent());
    }

    /** Whether they text from a number of ours; which run did is not said by that. */
    boolean textFromOurs(Contact contact) {
        return contact.phoneNumber().filter(numbers::contains).isPresent();
    }

    /** Whether a conversation with them that carries the run's mark is the run's. */
    boolean include(Contact contact) {
        return areNamed(contact) || textFromOurs(contact);
    }
}

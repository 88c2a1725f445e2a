package dev.roundtrip.simulator;

import dev.roundtrip.simulator.chatwoot.ChatwootOptions;
import dev.roundtrip.simulator.mail.MailOptions;
import dev.roundtrip.simulator.mail.MailSimulator;
import dev.roundtrip.simulator.twilio.TwilioOptions;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/** What a simulated desk needs around it. */
public record Surroundings(MailOptions mail, TwilioOptions twilio) {
    /** The domain of customers whose mail is all kept in the mailbox {@link #CATCH_ALL}. */
    public static final String CUSTOMER_DOMAIN = "customers.roundtrip.test";

    public static final String CATCH_ALL = "everyone@customers.roundtrip.test";

    /**
     * On free ports, with the clock and the faults of the desk.
     *
     * @param ids draws 32 hex digits that nothing else has
     */
    public static Surroundings of(ChatwootOptions desk, Supplier<String> ids) {
        return new Surroundings(
                new MailOptions(
                        MailSimulator.HOST,
                        0,
                        0,
                        desk.clock(),
                        Set.of(CUSTOMER_DOMAIN),
                        CATCH_ALL,
                        Map.of(),
                        Set.of(desk.inboundMailDomain()),
                        Duration.ofMillis(500),
                        Duration.ofSeconds(30),
                        desk.faults()),
                new TwilioOptions(0, desk.clock(), ids, Map.of(), Map.of(), Duration.ofMillis(100), desk.faults()));
    }

    /** The same with a mail server on these ports. */
    public Surroundings withMailPorts(int smtp, int imap) {
        return new Surroundings(mail.withPorts(smtp, imap), twilio);
    }

    /** The same with the password without which nobody gets into the customers' mailbox. */
    public Surroundings withMailboxPassword(String password) {
        return new Surroundings(mail.withPasswords(Map.of(CATCH_ALL, password)), twilio);
    }

    /** The same with a mail server that lets anybody in, and a Twilio that takes any account at its word. */
    public Surroundings openToAnybody() {
        return new Surroundings(mail.withPasswords(Map.of()), twilio.withAuthTokens(Map.of()));
    }

    /** The same with a Twilio of one's own making. */
    public Surroundings withTwilio(TwilioOptions own) {
        return new Surroundings(mail, own);
    }

    /** The same with these numbers held from the start, each with the SID of the Twilio account that holds it. */
    public Surroundings withNumbers(Map<String, String> numbers) {
        return new Surroundings(mail, twilio.withNumbers(numbers));
    }
}

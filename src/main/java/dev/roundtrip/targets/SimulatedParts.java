package dev.roundtrip.targets;

import dev.roundtrip.config.EmbeddedSettings;
import dev.roundtrip.config.Nearest;
import dev.roundtrip.simulator.Simulators;
import dev.roundtrip.simulator.Surroundings;
import dev.roundtrip.simulator.chatwoot.ChatwootOptions;
import dev.roundtrip.simulator.faults.Fault;
import dev.roundtrip.simulator.faults.Faults;
import dev.roundtrip.simulator.mail.MailSimulator;
import dev.roundtrip.simulator.ports.Port;
import dev.roundtrip.simulator.twilio.TwilioOptions;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The simulators as the embedded target uses them: whose domains are whose, which numbers there are, what is broken. */
public final class SimulatedParts implements AutoCloseable {
    static final String HOST = MailSimulator.HOST;
    static final String DESK_DOMAIN = "desk.roundtrip.test";
    static final String CUSTOMER_DOMAIN = Surroundings.CUSTOMER_DOMAIN;
    static final String CUSTOMER_MAILBOX = Surroundings.CATCH_ALL;
    static final String DESK_NUMBER = "+15550100100";
    static final List<String> CUSTOMER_NUMBERS =
            IntStream.range(1, 21).mapToObj("+155501002%02d"::formatted).toList();

    private final Simulators simulators;
    private final String accountSid;
    private final String authToken;
    private final String mailboxPassword;

    private SimulatedParts(Simulators simulators, String accountSid, String authToken, String mailboxPassword) {
        this.simulators = simulators;
        this.accountSid = accountSid;
        this.authToken = authToken;
        this.mailboxPassword = mailboxPassword;
    }

    /**
     * Starts them.
     *
     * @param around what mail server and Twilio are, made of what they usually are
     * @param ids draws 32 hex digits that nothing else has
     * @throws IllegalStateException for a fault that is not known or a port that can't be taken
     */
    public static SimulatedParts start(
            EmbeddedSettings settings,
            UnaryOperator<ChatwootOptions> manner,
            UnaryOperator<Surroundings> around,
            Clock clock,
            Supplier<String> ids) {
        Faults faults = faults(settings.faults());
        String accountSid = "AC" + ids.get();
        String authToken = ids.get();
        String mailboxPassword = ids.get();
        ChatwootOptions desk = manner.apply(ChatwootOptions.standard())
                .withClock(clock)
                .withPort(settings.port())
                .withFaults(faults);
        TwilioOptions twilio = new TwilioOptions(
                0,
                clock,
                ids,
                Map.of(accountSid, authToken),
                Stream.concat(CUSTOMER_NUMBERS.stream(), Stream.of(DESK_NUMBER))
                        .collect(Collectors.toMap(Function.identity(), any -> accountSid)),
                Duration.ofMillis(20),
                faults);
        Surroundings usual = Surroundings.of(desk, ids)
                .withMailPorts(settings.smtpPort(), settings.imapPort())
                .withMailboxPassword(mailboxPassword)
                .withTwilio(twilio);
        ports(settings).forEach(SetPort::mustBeFree);
        return new SimulatedParts(Simulators.start(desk, around.apply(usual)), accountSid, authToken, mailboxPassword);
    }

    private static Stream<SetPort> ports(EmbeddedSettings settings) {
        return Stream.of(
                new SetPort(
                        new Port("the simulated desk", HOST, settings.port()),
                        "roundtrip.embedded.port, simulate --port"),
                new SetPort(
                        new Port("the simulated mail server", HOST, settings.smtpPort()),
                        "roundtrip.embedded.smtp.port, simulate --smtp-port"),
                new SetPort(
                        new Port("the simulated mail server", HOST, settings.imapPort()),
                        "roundtrip.embedded.imap.port, simulate --imap-port"));
    }

    /** The faults of those names, switched on. */
    static Faults faults(List<String> names) {
        Faults faults = Faults.none();
        names.forEach(name -> faults.switchOn(Fault.labelled(name)
                .orElseThrow(() -> new IllegalStateException(
                        "roundtrip.embedded.faults names '%s', but there is no such fault.%s ./roundtrip simulate --list-faults names all."
                                .formatted(name, Nearest.hint(name, Fault.labels().stream()))))));
        return faults;
    }

    /** What the contract's own client needs to know of them. */
    public Map<String, String> contractTarget() {
        return simulators.target();
    }

    String deskUrl() {
        return simulators.chatwoot().baseUrl();
    }

    String platformToken() {
        return simulators.chatwoot().platformToken();
    }

    int smtpPort() {
        return simulators.mail().smtpPort();
    }

    int imapPort() {
        return simulators.mail().imapPort();
    }

    String twilioUrl() {
        return simulators.twilio().baseUrl();
    }

    String accountSid() {
        return accountSid;
    }

    String authToken() {
        return authToken;
    }

    String mailboxPassword() {
        return mailboxPassword;
    }

    void deliverToDesk(String address) {
        simulators.mail().addDeskAddress(address);
    }

    @Override
    public void close() {
        simulators.close();
    }
}

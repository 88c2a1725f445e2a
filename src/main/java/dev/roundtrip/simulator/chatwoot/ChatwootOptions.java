package dev.roundtrip.simulator.chatwoot;

import dev.roundtrip.simulator.chatwoot.dispatch.Latency;
import dev.roundtrip.simulator.chatwoot.throttle.Throttling;
import dev.roundtrip.simulator.faults.Faults;
import java.net.URI;
import java.time.Clock;

/**
 * How a simulated Chatwoot is set up: where it listens (port 0 takes a free one), what it speaks to, and how it behaves.
 *
 * @param fresh whether its first start is still to come: nobody has been there yet
 */
public record ChatwootOptions(String host, int port, boolean fresh, Mailing mailing, Texting texting, Conduct conduct) {
    /** Mail comes in by the ingress with this password or for this domain, and leaves through this server from this sender. */
    public record Mailing(String ingressPassword, String smtpHost, int smtpPort, String inboundDomain, String sender) {}

    /** The addresses that stand for api.twilio.com and messaging.twilio.com. */
    public record Texting(URI api, URI messaging) {}

    /** What a desk does of itself: by which clock, how long it waits, whom it holds off, how slow it is, what is broken. */
    public record Conduct(Clock clock, Timers timers, Throttling throttling, Latency latency, Faults faults) {}

    /** As the product comes and the recorded desk was set up, on a free port of this machine, with nothing to send mail or texts through. */
    public static ChatwootOptions standard() {
        URI nowhere = URI.create("http://127.0.0.1:1");
        return new ChatwootOptions(
                "127.0.0.1",
                0,
                false,
                new Mailing(
                        "ingress-password",
                        "127.0.0.1",
                        1,
                        "reply.roundtrip.test",
                        "Support <accounts@roundtrip.test>"),
                new Texting(nowhere, nowhere),
                new Conduct(Clock.systemUTC(), Timers.product(), Throttling.PRODUCT, Latency.none(), Faults.none()));
    }

    public ChatwootOptions withPort(int wanted) {
        return new ChatwootOptions(host, wanted, fresh, mailing, texting, conduct);
    }

    /** As it is when it was just deployed: its first start makes the first account and the first user. */
    public ChatwootOptions freshlyDeployed() {
        return new ChatwootOptions(host, port, true, mailing, texting, conduct);
    }

    public ChatwootOptions withSmtp(String server, int serverPort) {
        return new ChatwootOptions(
                host,
                port,
                fresh,
                new Mailing(mailing.ingressPassword, server, serverPort, mailing.inboundDomain, mailing.sender),
                texting,
                conduct);
    }

    public ChatwootOptions withTwilio(URI api, URI messaging) {
        return new ChatwootOptions(host, port, fresh, mailing, new Texting(api, messaging), conduct);
    }

    public ChatwootOptions withInboundMail(String domain, String password) {
        return new ChatwootOptions(
                host,
                port,
                fresh,
                new Mailing(password, mailing.smtpHost, mailing.smtpPort, domain, mailing.sender),
                texting,
                conduct);
    }

    public ChatwootOptions withClock(Clock clock) {
        return with(new Conduct(clock, conduct.timers, conduct.throttling, conduct.latency, conduct.faults));
    }

    public ChatwootOptions withTimers(Timers timers) {
        return with(new Conduct(conduct.clock, timers, conduct.throttling, conduct.latency, conduct.faults));
    }

    public ChatwootOptions withThrottling(Throttling throttling) {
        return with(new Conduct(conduct.clock, conduct.timers, throttling, conduct.latency, conduct.faults));
    }

    public ChatwootOptions withLatency(Latency latency) {
        return with(new Conduct(conduct.clock, conduct.timers, conduct.throttling, latency, conduct.faults));
    }

    public ChatwootOptions withFaults(Faults faults) {
        return with(new Conduct(conduct.clock, conduct.timers, conduct.throttling, conduct.latency, faults));
    }

    private ChatwootOptions with(Conduct changed) {
        return new ChatwootOptions(host, port, fresh, mailing, texting, changed);
    }

    public Clock clock() {
        return conduct.clock;
    }

    public Timers timers() {
        return conduct.timers;
    }

    public Faults faults() {
        return conduct.faults;
    }

    public String ingressPassword() {
        return mailing.ingressPassword;
    }

    public String inboundMailDomain() {
        return mailing.inboundDomain;
    }
}

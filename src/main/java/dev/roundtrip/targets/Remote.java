package dev.roundtrip.targets;

import dev.roundtrip.config.EmailRoute;
import dev.roundtrip.config.EmailSettings;
import dev.roundtrip.config.Settings;
import dev.roundtrip.config.SmsSettings;
import dev.roundtrip.config.WebchatSettings;
import dev.roundtrip.trip.Channel;

/** A desk elsewhere with real mail and real Twilio, or a simulator of them: everything is told by settings. */
record Remote(Settings settings) implements Target {
    private static final String TWILIO = "api.twilio.com";

    @Override
    public String title() {
        return (settings.simulated() ? "remote simulator: " : "remote: ")
                + settings.desk().orElseThrow().url();
    }

    @Override
    public String howReal(Channel channel) {
        if (settings.simulated()) {
            return "simulator";
        }
        return switch (channel) {
            case EMAIL -> settings.email().map(Remote::email).orElse("not under test");
            case SMS -> settings.sms().map(Remote::sms).orElse("not under test");
            case WEB_CHAT ->
                "a browser on the desk's own widget, on a page of our own"
                        + settings.webchat()
                                .flatMap(WebchatSettings::page)
                                .map(page -> "; one scenario on " + page)
                                .orElse("");
        };
    }

    private static String email(EmailSettings email) {
        return email.route() == EmailRoute.INGRESS
                ? "injected at the desk's ingress: proved from the desk on; answers read on %s"
                        .formatted(email.imap().host())
                : "mail by %s, read on %s"
                        .formatted(email.smtp().host(), email.imap().host());
    }

    private static String sms(SmsSettings sms) {
        if (!sms.throughTwilio()) {
            return "injected at the desk's callback: proved from the desk on; answers by Twilio's word";
        }
        return TWILIO.equals(sms.api().getHost())
                ? "Twilio, real numbers both ways"
                : "a stand-in for Twilio at " + sms.api();
    }

    @Override
    public void close() {
        // Nothing was started.
    }
}

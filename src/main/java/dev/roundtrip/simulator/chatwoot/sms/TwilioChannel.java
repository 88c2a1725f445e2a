package dev.roundtrip.simulator.chatwoot.sms;

import dev.roundtrip.simulator.chatwoot.domain.Channel;
import dev.roundtrip.simulator.chatwoot.domain.ChannelType;
import dev.roundtrip.simulator.chatwoot.domain.Inbox;
import dev.roundtrip.simulator.chatwoot.domain.Store;
import dev.roundtrip.simulator.chatwoot.inboxes.ChannelKind;
import dev.roundtrip.simulator.chatwoot.usecase.Invalid;
import dev.roundtrip.simulator.chatwoot.web.Params;
import dev.roundtrip.simulator.chatwoot.web.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** SMS and WhatsApp inboxes on Twilio: a number or a messaging service, never both, and each once in the whole desk. */
public final class TwilioChannel implements ChannelKind {
    private static final List<String> MEDIA = List.of("sms", "whatsapp");
    private static final List<String> SECRETS = List.of("auth_token", "account_sid", "api_key_sid");

    private final Store store;

    public TwilioChannel(Store store) {
        this.store = store;
    }

    @Override
    public ChannelType type() {
        return ChannelType.TWILIO_SMS;
    }

    @Override
    public Map<String, Object> create(Params wanted, int accountId) {
        String medium = Objects.toString(wanted.text("medium"), "sms");
        if (!MEDIA.contains(medium)) {
            throw new Invalid("'" + medium + "' is not a valid medium", "medium");
        }
        String number = number(wanted, medium);
        String service = wanted.text("messaging_service_sid");
        check(number, service);
        return Shape.of("medium", medium)
                .with("account_sid", wanted.text("account_sid"))
                .with("auth_token", wanted.text("auth_token"))
                .with("api_key_sid", wanted.text("api_key_sid"))
                .with("phone_number", number)
                .with("messaging_service_sid", service)
                .map();
    }

    /** Observed: the number is kept whatever is asked for, the token taken without a question to Twilio. */
    @Override
    public Map<String, Object> change(Channel channel, Params wanted) {
        return wanted.only(SECRETS);
    }

    @Override
    public Map<String, Object> shape(Inbox inbox, boolean administrator) {
        Map<String, Object> settings = inbox.channel().settings();
        Shape shape = Shape.of("messaging_service_sid", settings.get("messaging_service_sid"))
                .with("phone_number", settings.get("phone_number"))
                .with("medium", settings.get("medium"))
                .with("content_templates", Map.of())
                .with("voice_enabled", false)
                .with("voice_configured", false)
                .with("has_api_key_secret", false);
        SECRETS.forEach(name -> shape.when(administrator, name, () -> settings.get(name)));
        return shape.map();
    }

    private static String number(Params wanted, String medium) {
        String number = wanted.text("phone_number");
        return number != null && "whatsapp".equals(medium) ? "whatsapp:" + number : number;
    }

    private void check(String number, String service) {
        List<String> faults = new ArrayList<>();
        if (number != null && taken("phone_number", number)) {
            faults.add("Phone number has already been taken");
        }
        // Observed: where neither is given, the service counts as taken by the inboxes that have none.
        if (taken("messaging_service_sid", service) && (service != null || number == null)) {
            faults.add("Messaging service sid has already been taken");
        }
        if (number == null && service == null) {
            faults.add("Messaging service sid can't be blank");
        }
        if (number != null && service != null) {
            faults.add("Phone number must be blank");
        }
        if (!faults.isEmpty()) {
            throw new Invalid("Validation failed: " + String.join(", ", faults), "base");
        }
    }

    private boolean taken(String setting, String value) {
        Stream<Inbox> others = store.inboxes.all().stream().filter(inbox -> inbox.is(ChannelType.TWILIO_SMS));
        return others.anyMatch(inbox -> Objects.equals(inbox.channel().text(setting), value));
    }
}

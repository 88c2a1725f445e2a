package dev.roundtrip.simulator.chatwoot.sms;

import dev.roundtrip.simulator.chatwoot.domain.Channel;
import dev.roundtrip.simulator.chatwoot.domain.ChannelType;
import dev.roundtrip.simulator.chatwoot.domain.Inbox;
import dev.roundtrip.simulator.chatwoot.inboxes.InboxShapes;
import dev.roundtrip.simulator.chatwoot.present.Address;
import dev.roundtrip.simulator.chatwoot.usecase.Inboxes;
import dev.roundtrip.simulator.chatwoot.usecase.Invalid;
import dev.roundtrip.simulator.chatwoot.web.Access;
import dev.roundtrip.simulator.chatwoot.web.Call;
import dev.roundtrip.simulator.chatwoot.web.Params;
import dev.roundtrip.simulator.chatwoot.web.Refusal;
import dev.roundtrip.simulator.chatwoot.web.Resource;
import dev.roundtrip.simulator.chatwoot.web.Routes;
import java.util.Map;
import java.util.Optional;

/** Creates SMS inboxes: asks Twilio whether the credentials are good and tells it where to post texts. */
public final class TwilioChannelResource implements Resource {
    private static final int LONGEST_NAME = 255;
    private final Inboxes inboxes;
    private final InboxShapes shapes;
    private final TwilioApi twilio;
    private final Address desk;

    public TwilioChannelResource(Inboxes inboxes, InboxShapes shapes, TwilioApi twilio, Address desk) {
        this.inboxes = inboxes;
        this.shapes = shapes;
        this.twilio = twilio;
        this.desk = desk;
    }

    @Override
    public void register(Routes routes) {
        routes.post(Access.ADMINISTRATOR, Routes.ACCOUNT + "/channels/twilio_channel", this::create);
    }

    private Object create(Call call) {
        Params wanted = call.params().required("twilio_channel");
        try {
            twilio.check(
                    TwilioLogin.of(wanted.text("account_sid"), wanted.text("api_key_sid"), wanted.text("auth_token")));
            Map<String, Object> settings = shapes.kind(ChannelType.TWILIO_SMS).create(wanted, call.account());
            named(wanted);
            point(new Channel(0, ChannelType.TWILIO_SMS, settings));
            Inbox draft = Inboxes.draft().with(Inbox.NAME, wanted.text("name"));
            return shapes.rest(inboxes.create(call.session().account(), draft, ChannelType.TWILIO_SMS, settings), true);
        } catch (TwilioRefusal | Invalid refused) {
            throw Refusal.error(422, refused.getMessage());
        }
    }

    private static void named(Params wanted) {
        if (wanted.text("name") == null || wanted.text("name").isBlank()) {
            throw new Invalid("Validation failed: Name can't be blank", "name");
        }
        if (wanted.text("name").length() > LONGEST_NAME) {
            throw new Invalid("Validation failed: Name is too long (maximum is 255 characters)", "name");
        }
    }

    /** Observed: a number that the account does not have is no reason to refuse the inbox. */
    private void point(Channel channel) throws TwilioRefusal {
        if (!"sms".equals(channel.text("medium"))) {
            return;
        }
        TwilioLogin login = TwilioLogin.ofAccount(channel);
        String callback = desk.url() + "/twilio/callback";
        if (channel.text("messaging_service_sid") != null) {
            twilio.pointService(login, channel.text("messaging_service_sid"), callback);
            return;
        }
        Optional<String> sid = twilio.number(login, channel.text("phone_number"));
        if (sid.isPresent()) {
            twilio.pointNumber(login, sid.get(), callback);
        }
    }
}

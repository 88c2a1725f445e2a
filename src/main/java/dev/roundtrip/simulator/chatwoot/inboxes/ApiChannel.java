package dev.roundtrip.simulator.chatwoot.inboxes;

import dev.roundtrip.simulator.chatwoot.domain.Channel;
import dev.roundtrip.simulator.chatwoot.domain.ChannelType;
import dev.roundtrip.simulator.chatwoot.domain.Inbox;
import dev.roundtrip.simulator.chatwoot.usecase.Lengths;
import dev.roundtrip.simulator.chatwoot.usecase.Tokens;
import dev.roundtrip.simulator.chatwoot.web.Params;
import dev.roundtrip.simulator.chatwoot.web.Shape;
import java.util.List;
import java.util.Map;

/** API inboxes: what comes in is posted by a program, what goes out is told to a webhook. */
public final class ApiChannel implements ChannelKind {
    private static final List<String> CHANGEABLE = List.of("webhook_url", "hmac_mandatory", "additional_attributes");

    private final Tokens tokens;

    public ApiChannel(Tokens tokens) {
        this.tokens = tokens;
    }

    @Override
    public ChannelType type() {
        return ChannelType.API;
    }

    @Override
    public Map<String, Object> create(Params wanted, int accountId) {
        refuseLong(wanted);
        return Shape.of("webhook_url", null)
                .with("hmac_mandatory", false)
                .with("additional_attributes", Map.of())
                .all(wanted.only(CHANGEABLE))
                .with("identifier", tokens.token(24))
                .with("hmac_token", tokens.token(24))
                .with("secret", tokens.token(24))
                .map();
    }

    @Override
    public Map<String, Object> change(Channel channel, Params wanted) {
        refuseLong(wanted);
        return wanted.only(CHANGEABLE);
    }

    private static void refuseLong(Params wanted) {
        Lengths.check(wanted.text("webhook_url"), Lengths.URL, "Webhook url", "webhook_url");
    }

    @Override
    public Map<String, Object> shape(Inbox inbox, boolean administrator) {
        Channel channel = inbox.channel();
        return Shape.of("hmac_mandatory", channel.flag("hmac_mandatory"))
                .when(administrator, "hmac_token", () -> channel.text("hmac_token"))
                .when(administrator, "secret", () -> channel.text("secret"))
                .with("webhook_url", channel.text("webhook_url"))
                .with("inbox_identifier", channel.text("identifier"))
                .with("additional_attributes", channel.settings().get("additional_attributes"))
                .map();
    }
}

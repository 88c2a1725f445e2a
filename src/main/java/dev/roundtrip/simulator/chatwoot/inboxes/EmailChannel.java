package dev.roundtrip.simulator.chatwoot.inboxes;

import dev.roundtrip.simulator.chatwoot.domain.Channel;
import dev.roundtrip.simulator.chatwoot.domain.ChannelType;
import dev.roundtrip.simulator.chatwoot.domain.Inbox;
import dev.roundtrip.simulator.chatwoot.domain.Store;
import dev.roundtrip.simulator.chatwoot.usecase.Invalid;
import dev.roundtrip.simulator.chatwoot.usecase.Tokens;
import dev.roundtrip.simulator.chatwoot.web.Params;
import dev.roundtrip.simulator.chatwoot.web.Refusal;
import dev.roundtrip.simulator.chatwoot.web.Shape;
import java.util.List;
import java.util.Map;

/** E-mail inboxes: mail is forwarded to them, or polled from a mailbox. */
public final class EmailChannel implements ChannelKind {
    private static final Map<String, Object> DEFAULTS = Shape.of("imap_login", "")
            .with("imap_password", "")
            .with("imap_address", "")
            .with("imap_port", 0)
            .with("imap_enabled", false)
            .with("imap_enable_ssl", true)
            .with("imap_authentication", "plain")
            .with("smtp_login", "")
            .with("smtp_password", "")
            .with("smtp_address", "")
            .with("smtp_port", 0)
            .with("smtp_enabled", false)
            .with("smtp_domain", "")
            .with("smtp_enable_ssl_tls", false)
            .with("smtp_enable_starttls_auto", true)
            .with("smtp_openssl_verify_mode", "none")
            .with("smtp_authentication", "login")
            .map();

    private final Store store;
    private final Tokens tokens;
    private final String inboundDomain;
    private final MailboxCheck check;

    public EmailChannel(Store store, Tokens tokens, String inboundDomain, MailboxCheck check) {
        this.store = store;
        this.tokens = tokens;
        this.inboundDomain = inboundDomain;
        this.check = check;
    }

    @Override
    public ChannelType type() {
        return ChannelType.EMAIL;
    }

    @Override
    public Map<String, Object> create(Params wanted, int accountId) {
        if (wanted.text("email") == null) {
            throw Refusal.crash(); // observed
        }
        unique(wanted.text("email"), 0);
        return Shape.of("email", wanted.text("email"))
                .with("forward_to_email", tokens.hex(16) + "@" + inboundDomain)
                .all(DEFAULTS)
                .all(Casts.like(DEFAULTS, wanted))
                .map();
    }

    @Override
    public Map<String, Object> change(Channel channel, Params wanted) {
        if (wanted.has("email")) {
            unique(wanted.text("email"), channel.id());
        }
        return Shape.empty()
                .all(wanted.only(List.of("email")))
                .all(Casts.like(DEFAULTS, wanted))
                .map();
    }

    @Override
    public void changed(Inbox inbox, Params wanted) {
        check.tryOut(inbox.channel(), wanted);
    }

    @Override
    public Map<String, Object> shape(Inbox inbox, boolean administrator) {
        Map<String, Object> settings = inbox.channel().settings();
        Shape shape = Shape.of("email", settings.get("email"))
                .with("forwarding_enabled", true)
                .with("forward_to_email", settings.get("forward_to_email"));
        if (administrator) {
            DEFAULTS.keySet().forEach(name -> shape.with(name, settings.get(name)));
        }
        return shape.map();
    }

    // Observed: unique in the whole installation, and letter case makes a difference.
    private void unique(String address, int channelId) {
        boolean taken = store.inboxes.all().stream()
                .filter(inbox -> inbox.is(ChannelType.EMAIL) && inbox.channel().id() != channelId)
                .anyMatch(inbox ->
                        address != null && address.equals(inbox.channel().text("email")));
        if (taken) {
            throw new Invalid("Email has already been taken", "email");
        }
    }
}

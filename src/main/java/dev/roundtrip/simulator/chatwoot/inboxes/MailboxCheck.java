package dev.roundtrip.simulator.chatwoot.inboxes;

import dev.roundtrip.simulator.chatwoot.domain.Channel;
import dev.roundtrip.simulator.chatwoot.web.Params;

/** Tries IMAP and SMTP settings of a changed e-mail inbox; refuses by an exception what does not work. */
@FunctionalInterface
public interface MailboxCheck {
    void tryOut(Channel channel, Params wanted);
}

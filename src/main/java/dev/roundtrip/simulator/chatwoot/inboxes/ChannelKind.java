package dev.roundtrip.simulator.chatwoot.inboxes;

import dev.roundtrip.simulator.chatwoot.domain.Channel;
import dev.roundtrip.simulator.chatwoot.domain.ChannelType;
import dev.roundtrip.simulator.chatwoot.domain.Inbox;
import dev.roundtrip.simulator.chatwoot.web.Params;
import java.util.Map;

/** What is special about the inboxes of one kind of channel: settings at creation, changes, and the keys shown. */
public interface ChannelKind {
    ChannelType type();

    /**
     * The settings of a new channel, defaults included.
     *
     * @throws dev.roundtrip.simulator.chatwoot.usecase.Invalid when the product refuses them
     */
    Map<String, Object> create(Params wanted, int accountId);

    /** The settings that a change asks for; what the kind does not let change is left out. */
    Map<String, Object> change(Channel channel, Params wanted);

    /** Called after the change is stored, outside of the lock; may refuse by an exception, and the change stays. */
    default void changed(Inbox inbox, Params wanted) {}

    /** The keys that the inbox shows beside those that all show, secrets only to administrators. */
    Map<String, Object> shape(Inbox inbox, boolean administrator);
}

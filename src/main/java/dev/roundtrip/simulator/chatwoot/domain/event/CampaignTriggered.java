package dev.roundtrip.simulator.chatwoot.domain.event;

import dev.roundtrip.simulator.chatwoot.domain.Campaign;
import dev.roundtrip.simulator.chatwoot.domain.ContactInbox;
import java.util.Map;

/** A visitor was shown the message of a campaign and went into it. */
public record CampaignTriggered(
        Campaign campaign, ContactInbox contactInbox, Map<String, Object> info, Map<String, Object> customAttributes)
        implements Event {
    @Override
    public int accountId() {
        return campaign.accountId();
    }
}

package dev.roundtrip.simulator.chatwoot;

import dev.roundtrip.simulator.chatwoot.campaigns.CampaignsResource;
import dev.roundtrip.simulator.chatwoot.csat.SurveyPageResource;
import dev.roundtrip.simulator.chatwoot.csat.SurveyResponsesResource;
import dev.roundtrip.simulator.chatwoot.usecase.Identification;
import dev.roundtrip.simulator.chatwoot.usecase.Reading;
import dev.roundtrip.simulator.chatwoot.web.Resource;
import dev.roundtrip.simulator.chatwoot.widget.Acceptance;
import dev.roundtrip.simulator.chatwoot.widget.AttributesResource;
import dev.roundtrip.simulator.chatwoot.widget.ConfigShape;
import dev.roundtrip.simulator.chatwoot.widget.ContactResource;
import dev.roundtrip.simulator.chatwoot.widget.ConversationsResource;
import dev.roundtrip.simulator.chatwoot.widget.Identity;
import dev.roundtrip.simulator.chatwoot.widget.MessagesResource;
import dev.roundtrip.simulator.chatwoot.widget.PageResource;
import dev.roundtrip.simulator.chatwoot.widget.StartResource;
import dev.roundtrip.simulator.chatwoot.widget.Submissions;
import dev.roundtrip.simulator.chatwoot.widget.Visitors;
import dev.roundtrip.simulator.chatwoot.widget.WidgetMessages;
import dev.roundtrip.simulator.chatwoot.widget.WidgetShapes;
import java.util.List;

/** The visitor's side of the live chat. */
final class WidgetResources {
    private WidgetResources() {}

    static List<Resource> all(Core core) {
        Visitors visitors = new Visitors(core.state(), core.contacts(), core.contactInboxes());
        ConfigShape config = new ConfigShape(core.address(), core.options().clock());
        WidgetShapes shapes =
                new WidgetShapes(core.store(), core.messageShapes(), core.contactShapes(), core.userShapes());
        WidgetMessages messages = new WidgetMessages(
                core.state(),
                core.conversations(),
                core.messages(),
                core.files(),
                core.options().faults());
        Identification identification = new Identification(core.state(), core.contacts());
        Acceptance acceptance = new Acceptance(core.state(), core.options().faults());
        Reading reading = new Reading(core.state(), core.conversations(), core.messages());
        return List.of(
                new CampaignsResource(core.state()),
                new SurveyResponsesResource(core.store(), core.contactShapes(), core.userShapes(), core.address()),
                new SurveyPageResource(core.state(), core.messages()),
                new PageResource(visitors, config),
                new StartResource(core.state(), visitors, config, core.presence()),
                new ContactResource(visitors, identification, new Identity(core.state(), visitors), shapes),
                new ConversationsResource(
                        core.state(),
                        visitors,
                        messages,
                        acceptance,
                        core.conversations(),
                        identification,
                        reading,
                        shapes),
                new AttributesResource(core.store(), visitors, messages, core.conversations()),
                new MessagesResource(
                        core.store(),
                        visitors,
                        messages,
                        acceptance,
                        new Submissions(core.state(), core.messages(), identification),
                        shapes));
    }
}

package dev.roundtrip.simulator.chatwoot;

import dev.roundtrip.simulator.chatwoot.accounts.AccountResource;
import dev.roundtrip.simulator.chatwoot.accounts.OnboardingResource;
import dev.roundtrip.simulator.chatwoot.accounts.ProfileResource;
import dev.roundtrip.simulator.chatwoot.accounts.SigningInResource;
import dev.roundtrip.simulator.chatwoot.agents.AgentsResource;
import dev.roundtrip.simulator.chatwoot.agents.TeamsResource;
import dev.roundtrip.simulator.chatwoot.attributes.CustomAttributesResource;
import dev.roundtrip.simulator.chatwoot.automation.AutomationRulesResource;
import dev.roundtrip.simulator.chatwoot.automation.MacrosResource;
import dev.roundtrip.simulator.chatwoot.clientapi.ClientApi;
import dev.roundtrip.simulator.chatwoot.contacts.ContactFilesResource;
import dev.roundtrip.simulator.chatwoot.contacts.ContactListResource;
import dev.roundtrip.simulator.chatwoot.contacts.ContactPlacesResource;
import dev.roundtrip.simulator.chatwoot.contacts.ContactsResource;
import dev.roundtrip.simulator.chatwoot.contacts.ImportResource;
import dev.roundtrip.simulator.chatwoot.contacts.NotesResource;
import dev.roundtrip.simulator.chatwoot.conversations.AssignmentsResource;
import dev.roundtrip.simulator.chatwoot.conversations.BulkActionsResource;
import dev.roundtrip.simulator.chatwoot.conversations.ConversationActionsResource;
import dev.roundtrip.simulator.chatwoot.conversations.ConversationListResource;
import dev.roundtrip.simulator.chatwoot.conversations.ConversationOpening;
import dev.roundtrip.simulator.chatwoot.conversations.ConversationsResource;
import dev.roundtrip.simulator.chatwoot.conversations.DraftsResource;
import dev.roundtrip.simulator.chatwoot.conversations.ParticipantsResource;
import dev.roundtrip.simulator.chatwoot.conversations.SearchResource;
import dev.roundtrip.simulator.chatwoot.files.FilesResource;
import dev.roundtrip.simulator.chatwoot.files.UploadResource;
import dev.roundtrip.simulator.chatwoot.health.HealthResource;
import dev.roundtrip.simulator.chatwoot.imap.MailboxTrial;
import dev.roundtrip.simulator.chatwoot.inboxes.ApiChannel;
import dev.roundtrip.simulator.chatwoot.inboxes.ChannelKind;
import dev.roundtrip.simulator.chatwoot.inboxes.EmailChannel;
import dev.roundtrip.simulator.chatwoot.inboxes.InboxMembersResource;
import dev.roundtrip.simulator.chatwoot.inboxes.InboxShapes;
import dev.roundtrip.simulator.chatwoot.inboxes.InboxesResource;
import dev.roundtrip.simulator.chatwoot.inboxes.WidgetChannel;
import dev.roundtrip.simulator.chatwoot.labels.CannedResponsesResource;
import dev.roundtrip.simulator.chatwoot.labels.LabelsResource;
import dev.roundtrip.simulator.chatwoot.messages.MessageParams;
import dev.roundtrip.simulator.chatwoot.messages.MessagesResource;
import dev.roundtrip.simulator.chatwoot.platform.PlatformResource;
import dev.roundtrip.simulator.chatwoot.platform.PlatformUsersResource;
import dev.roundtrip.simulator.chatwoot.reports.CsvResource;
import dev.roundtrip.simulator.chatwoot.reports.LiveReportsResource;
import dev.roundtrip.simulator.chatwoot.reports.ReportingEventsResource;
import dev.roundtrip.simulator.chatwoot.reports.ReportsResource;
import dev.roundtrip.simulator.chatwoot.reports.SpreadsResource;
import dev.roundtrip.simulator.chatwoot.reports.TablesResource;
import dev.roundtrip.simulator.chatwoot.sms.TwilioChannel;
import dev.roundtrip.simulator.chatwoot.usecase.Onboarding;
import dev.roundtrip.simulator.chatwoot.usecase.Tokens;
import dev.roundtrip.simulator.chatwoot.web.Resource;
import dev.roundtrip.simulator.chatwoot.web.Visible;
import dev.roundtrip.simulator.chatwoot.webhooks.AgentBotsResource;
import dev.roundtrip.simulator.chatwoot.webhooks.WebhooksResource;
import java.util.ArrayList;
import java.util.List;

/** Everything that answers requests, in one list: what is here, and what {@link ChannelResources} and {@link WidgetResources} hold. */
final class Resources {
    private Resources() {}

    static List<Resource> all(Core core) {
        List<Resource> all = new ArrayList<>();
        all.addAll(ChannelResources.all(core, kinds(core)));
        all.addAll(account(core));
        all.addAll(contacts(core));
        all.addAll(conversations(core));
        all.addAll(WidgetResources.all(core));
        all.addAll(reports(core));
        return all;
    }

    private static List<Resource> account(Core core) {
        InboxShapes inboxShapes = new InboxShapes(kinds(core), core.address());
        Onboarding onboarding = new Onboarding(core.state(), core.options().fresh());
        return List.of(
                new HealthResource(core.options().clock(), core.address(), onboarding),
                new OnboardingResource(onboarding, core.address()),
                new SigningInResource(core.state(), core.userShapes()),
                new PlatformResource(core.state()),
                new PlatformUsersResource(core.state(), core.userShapes(), core.address()),
                new ProfileResource(core.state(), core.userShapes()),
                new AccountResource(core.state(), core.options().mailing().sender()),
                new InboxesResource(core.state(), core.inboxes(), inboxShapes, core.userShapes()),
                new InboxMembersResource(core.state(), core.inboxes(), core.userShapes()),
                new AgentsResource(core.state(), core.userShapes()),
                new TeamsResource(core.state(), core.userShapes()),
                new LabelsResource(core.state()),
                new CustomAttributesResource(core.state()),
                new CannedResponsesResource(core.state()),
                new WebhooksResource(core.state()),
                new AgentBotsResource(core.state(), core.inboxes()),
                new AutomationRulesResource(core.state(), core.files(), core.attachmentShapes()),
                new MacrosResource(core.state(), core.files(), core.attachmentShapes(), core.userShapes()));
    }

    private static List<Resource> reports(Core core) {
        return List.of(
                new ReportsResource(core.state()),
                new SpreadsResource(core.state()),
                new ReportingEventsResource(core.state()),
                new LiveReportsResource(core.state(), core.presence()),
                new TablesResource(core.state()),
                new CsvResource(core.state()));
    }

    private static List<Resource> contacts(Core core) {
        return List.of(
                new ContactListResource(core.state(), core.contactShapes()),
                new ContactsResource(
                        core.state(),
                        core.contacts(),
                        core.contactInboxes(),
                        core.contactShapes(),
                        core.options().faults()),
                new ImportResource(core.state(), core.dispatcher(), core.contacts()),
                new NotesResource(core.state(), core.userShapes()),
                new ContactFilesResource(core.store(), core.attachmentShapes()),
                new ContactPlacesResource(
                        core.state(), core.contactInboxes(), core.contactShapes(), core.conversationShapes()));
    }

    private static List<Resource> conversations(Core core) {
        MessageParams params = new MessageParams(core.store(), core.files(), core.json());
        ConversationOpening opening = new ConversationOpening(
                core.state(), core.contactInboxes(), core.conversations(), core.messages(), params);
        // The first route that fits is taken: words come before numbers.
        return List.of(
                new SearchResource(core.state(), core.messageShapes()),
                new ConversationListResource(core.state(), core.conversationShapes()),
                new ConversationsResource(core.state(), core.conversations(), opening, core.conversationShapes()),
                new ConversationActionsResource(
                        core.state(), core.conversations(), core.contacts(), core.conversationShapes()),
                new ParticipantsResource(core.state(), core.conversations(), core.userShapes()),
                new DraftsResource(core.conversations(), new Visible(core.store())),
                new BulkActionsResource(core.state(), core.dispatcher(), core.conversations(), core.contacts()),
                new AssignmentsResource(core.state(), core.conversations(), core.userShapes()),
                new MessagesResource(
                        core.state(),
                        core.messages(),
                        params,
                        core.messageShapes(),
                        core.contactShapes(),
                        core.userShapes(),
                        core.attachmentShapes()),
                new FilesResource(core.store(), core.address()),
                new UploadResource(core.files(), core.attachmentShapes()),
                core.cable(),
                new ClientApi(
                        core.state(),
                        core.contacts(),
                        core.contactInboxes(),
                        core.conversations(),
                        core.messages(),
                        core.files(),
                        core.contactShapes(),
                        core.userShapes(),
                        core.attachmentShapes()));
    }

    private static List<ChannelKind> kinds(Core core) {
        Tokens tokens = core.state().tokens();
        return List.of(
                new ApiChannel(tokens),
                new WidgetChannel(tokens, core.address()),
                new EmailChannel(core.store(), tokens, core.options().inboundMailDomain(), new MailboxTrial()),
                new TwilioChannel(core.store()));
    }
}

package dev.roundtrip.simulator.chatwoot;

import dev.roundtrip.simulator.chatwoot.delivery.realtime.Cable;
import dev.roundtrip.simulator.chatwoot.dispatch.Dispatcher;
import dev.roundtrip.simulator.chatwoot.dispatch.FaultySeam;
import dev.roundtrip.simulator.chatwoot.dispatch.SlowSeam;
import dev.roundtrip.simulator.chatwoot.domain.Store;
import dev.roundtrip.simulator.chatwoot.present.Address;
import dev.roundtrip.simulator.chatwoot.present.AttachmentShapes;
import dev.roundtrip.simulator.chatwoot.present.ContactShapes;
import dev.roundtrip.simulator.chatwoot.present.ConversationShapes;
import dev.roundtrip.simulator.chatwoot.present.MessageShapes;
import dev.roundtrip.simulator.chatwoot.present.PictureSizes;
import dev.roundtrip.simulator.chatwoot.present.UserShapes;
import dev.roundtrip.simulator.chatwoot.sms.TwilioApi;
import dev.roundtrip.simulator.chatwoot.usecase.Assignees;
import dev.roundtrip.simulator.chatwoot.usecase.ContactInboxes;
import dev.roundtrip.simulator.chatwoot.usecase.Contacts;
import dev.roundtrip.simulator.chatwoot.usecase.Conversations;
import dev.roundtrip.simulator.chatwoot.usecase.Files;
import dev.roundtrip.simulator.chatwoot.usecase.Inboxes;
import dev.roundtrip.simulator.chatwoot.usecase.Messages;
import dev.roundtrip.simulator.chatwoot.usecase.Presence;
import dev.roundtrip.simulator.chatwoot.usecase.State;
import dev.roundtrip.simulator.chatwoot.usecase.Tokens;
import dev.roundtrip.simulator.chatwoot.web.Json;
import java.security.SecureRandom;

/** What the parts of the desk are built from, each made once. */
record Core(
        ChatwootOptions options,
        Address address,
        Json json,
        State state,
        Dispatcher dispatcher,
        Presence presence,
        Assignees assignees,
        Inboxes inboxes,
        Contacts contacts,
        ContactInboxes contactInboxes,
        Conversations conversations,
        Messages messages,
        Files files,
        TwilioApi twilio,
        PictureSizes pictureSizes,
        UserShapes userShapes,
        ContactShapes contactShapes,
        AttachmentShapes attachmentShapes,
        MessageShapes messageShapes,
        ConversationShapes conversationShapes,
        Cable cable) {
    static Core of(ChatwootOptions options) {
        Store store = new Store();
        Dispatcher dispatcher = Dispatcher.threaded(
                new SlowSeam(new FaultySeam(options.faults()), options.conduct().latency()));
        State state = new State(store, dispatcher, options.clock(), new Tokens(new SecureRandom()));
        Address address = new Address();
        Json json = new Json();
        Presence presence = new Presence(store, options.clock());
        Assignees assignees = new Assignees(store, presence);
        Contacts contacts = new Contacts(state);
        Conversations conversations = new Conversations(state, assignees);
        UserShapes users = new UserShapes(store, presence);
        ContactShapes contactShapes = new ContactShapes(store, presence);
        PictureSizes pictureSizes = new PictureSizes();
        AttachmentShapes attachments = new AttachmentShapes(store, address, pictureSizes);
        MessageShapes messageShapes = new MessageShapes(store, users, contactShapes, attachments);
        return new Core(
                options,
                address,
                json,
                state,
                dispatcher,
                presence,
                assignees,
                new Inboxes(state),
                contacts,
                new ContactInboxes(state, contacts),
                conversations,
                new Messages(state, conversations, contacts, options.faults()),
                new Files(state),
                new TwilioApi(options.texting().api(), options.texting().messaging(), new Json()),
                pictureSizes,
                users,
                contactShapes,
                attachments,
                messageShapes,
                new ConversationShapes(store, users, contactShapes, messageShapes),
                new Cable(state, presence, options.faults(), json));
    }

    Store store() {
        return state.store();
    }
}

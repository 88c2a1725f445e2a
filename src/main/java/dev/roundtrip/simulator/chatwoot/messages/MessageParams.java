package dev.roundtrip.simulator.chatwoot.messages;

import dev.roundtrip.simulator.chatwoot.domain.Actor;
import dev.roundtrip.simulator.chatwoot.domain.Attachment;
import dev.roundtrip.simulator.chatwoot.domain.Blob;
import dev.roundtrip.simulator.chatwoot.domain.ChannelType;
import dev.roundtrip.simulator.chatwoot.domain.Inbox;
import dev.roundtrip.simulator.chatwoot.domain.Message;
import dev.roundtrip.simulator.chatwoot.domain.MessageType;
import dev.roundtrip.simulator.chatwoot.domain.Store;
import dev.roundtrip.simulator.chatwoot.usecase.Files;
import dev.roundtrip.simulator.chatwoot.usecase.Messages;
import dev.roundtrip.simulator.chatwoot.web.Json;
import dev.roundtrip.simulator.chatwoot.web.Params;
import dev.roundtrip.simulator.chatwoot.web.Refusal;
import dev.roundtrip.simulator.chatwoot.web.Upload;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads from a request of the desk what message is to be written. */
public final class MessageParams {
    private static final Set<String> CONTENT_TYPES = Set.of(
            "text",
            "input_text",
            "input_textarea",
            "input_email",
            "input_select",
            "cards",
            "form",
            "article",
            "incoming_email",
            "input_csat",
            "integrations",
            "sticker",
            "voice_call");

    private final Store store;
    private final Files files;
    private final Json json;

    public MessageParams(Store store, Files files, Json json) {
        this.store = store;
        this.files = files;
        this.json = json;
    }

    /** @throws Refusal with status 422 when the product refuses the message */
    public Message draft(Params wanted, Inbox inbox, int contactId, Actor author) {
        MessageType type = type(wanted.text("message_type"), inbox);
        String content = wanted.text("content");
        if (content != null && content.indexOf('\0') >= 0) {
            throw Refusal.error(422, "string contains null byte");
        }
        Map<String, Object> attributes = new LinkedHashMap<>(attributes(wanted));
        if (inbox.is(ChannelType.EMAIL)) {
            attributes.putAll(Copies.of(wanted));
            attributes.putAll(MailCopy.of(content, wanted.text("email_html_content"), wanted.flag("private")));
        }
        if (wanted.text("external_created_at") != null) {
            attributes.put("external_created_at", wanted.value("external_created_at"));
        }
        String contentType = contentType(wanted.text("content_type"));
        Items.check(contentType, attributes);
        return Messages.draft(type, content)
                .with(
                        Message.SENDER,
                        type == MessageType.OUTGOING ? author(wanted, inbox, author) : Actor.contact(contactId))
                .with(Message.PRIVATE, wanted.flag("private"))
                .with(Message.CONTENT_TYPE, contentType)
                .with(Message.CONTENT_ATTRIBUTES, attributes)
                .with(Message.SOURCE_ID, wanted.text("source_id"))
                .with(Message.ECHO_ID, wanted.text("echo_id"))
                .with(Message.ADDITIONAL_ATTRIBUTES, additional(wanted))
                .with(Message.ATTACHMENTS, attachments(wanted));
    }

    // Whoever writes may do so in the name of a bot of the account.
    private Actor author(Params wanted, Inbox inbox, Actor author) {
        return "AgentBot".equals(wanted.text("sender_type"))
                ? store.bots
                        .find(wanted.number("sender_id"))
                        .filter(bot -> bot.ownerId() == inbox.accountId())
                        .map(bot -> Actor.bot(bot.id()))
                        .orElse(author)
                : author;
    }

    private static Map<String, Object> additional(Params wanted) {
        Map<String, Object> additional = new LinkedHashMap<>();
        for (String name : List.of("campaign_id", "template_params")) {
            if (wanted.value(name) != null && !"".equals(wanted.value(name))) {
                additional.put(name, wanted.value(name));
            }
        }
        return additional;
    }

    private static MessageType type(String wanted, Inbox inbox) {
        MessageType type = MessageType.named(wanted == null ? "outgoing" : wanted)
                .orElseThrow(() -> Refusal.error(422, "'" + wanted + "' is not a valid message_type"));
        if (type == MessageType.INCOMING && !inbox.is(ChannelType.API)) {
            throw Refusal.error(422, "Incoming messages are only allowed in Api inboxes");
        }
        return type;
    }

    private static String contentType(String wanted) {
        if (wanted != null && !CONTENT_TYPES.contains(wanted)) {
            throw Refusal.error(422, "'" + wanted + "' is not a valid content_type");
        }
        return wanted;
    }

    private Map<String, Object> attributes(Params wanted) {
        if (wanted.value("content_attributes") instanceof String text) {
            try {
                return json.object(text);
            } catch (IOException broken) {
                return Map.of(); // observed: text that is no JSON object counts as none
            }
        }
        return wanted.child("content_attributes").values();
    }

    private List<Attachment> attachments(Params wanted) {
        List<Attachment> attachments = new ArrayList<>();
        for (Object file : wanted.list("attachments")) {
            attachments.add(files.attachment(blob(file)));
        }
        return attachments;
    }

    private Blob blob(Object file) {
        return file instanceof Upload upload
                ? files.store(upload.filename(), upload.contentType(), upload.bytes())
                : files.uploaded(file.toString()).orElseThrow(() -> Refusal.error(422, "mismatched digest"));
    }
}

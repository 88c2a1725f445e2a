package dev.roundtrip.simulator.chatwoot.messages;

import dev.roundtrip.simulator.chatwoot.domain.Attachment;
import dev.roundtrip.simulator.chatwoot.domain.Conversation;
import dev.roundtrip.simulator.chatwoot.domain.Message;
import dev.roundtrip.simulator.chatwoot.domain.MessageType;
import dev.roundtrip.simulator.chatwoot.domain.Store;
import dev.roundtrip.simulator.chatwoot.present.AttachmentShapes;
import dev.roundtrip.simulator.chatwoot.present.MessageShapes;
import dev.roundtrip.simulator.chatwoot.present.Times;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** All files of a conversation: pictures first, other files last, and with fewer keys than within a message (observed). */
record ConversationFiles(Store store, MessageShapes shapes, AttachmentShapes attachments) {
    private static final List<String> KINDS = List.of("image", "audio", "video", "file");

    private record Entry(Message message, Attachment file) {}

    List<Map<String, Object>> of(Conversation conversation) {
        return store.messages.ownedBy(conversation.id()).stream()
                .sorted(Comparator.comparing(Message::id).reversed())
                .flatMap(message -> message.attachments().stream().map(file -> new Entry(message, file)))
                .sorted(Comparator.comparing(entry -> KINDS.indexOf(entry.file().fileType())))
                .map(this::shape)
                .toList();
    }

    private Map<String, Object> shape(Entry entry) {
        Map<String, Object> shape = new LinkedHashMap<>(attachments.one(entry.message(), entry.file()));
        shape.remove("account_id");
        shape.remove("content_type");
        shape.put("created_at", Times.epoch(entry.message().createdAt()));
        if (!entry.message().is(MessageType.ACTIVITY)) {
            shape.putAll(shapes.sender(entry.message()));
        }
        return shape;
    }
}

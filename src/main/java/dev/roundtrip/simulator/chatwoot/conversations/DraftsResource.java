package dev.roundtrip.simulator.chatwoot.conversations;

import dev.roundtrip.simulator.chatwoot.domain.Conversation;
import dev.roundtrip.simulator.chatwoot.usecase.Conversations;
import dev.roundtrip.simulator.chatwoot.web.Access;
import dev.roundtrip.simulator.chatwoot.web.Answer;
import dev.roundtrip.simulator.chatwoot.web.Call;
import dev.roundtrip.simulator.chatwoot.web.Resource;
import dev.roundtrip.simulator.chatwoot.web.Routes;
import dev.roundtrip.simulator.chatwoot.web.Shape;
import dev.roundtrip.simulator.chatwoot.web.Visible;

/** The answer that somebody began to write in a conversation; all agents share one. */
public final class DraftsResource implements Resource {
    private static final String BASE = Routes.ACCOUNT + "/conversations/{conversation}/draft_messages";

    private final Conversations conversations;
    private final Visible visible;

    public DraftsResource(Conversations conversations, Visible visible) {
        this.conversations = conversations;
        this.visible = visible;
    }

    @Override
    public void register(Routes routes) {
        routes.get(Access.MEMBER, BASE, call -> {
            String draft = visible.conversation(call).draftMessage();
            return Shape.of("has_draft", draft != null)
                    .when(draft != null, "message", () -> draft)
                    .map();
        });
        routes.patch(
                Access.MEMBER,
                BASE,
                call -> keep(call, call.params().root("draft_message").text("message")));
        routes.delete(Access.MEMBER, BASE, call -> keep(call, null));
    }

    private Object keep(Call call, String draft) {
        conversations.note(visible.conversation(call).id(), c -> c.with(Conversation.DRAFT_MESSAGE, draft));
        return Answer.empty();
    }
}

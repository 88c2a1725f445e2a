package dev.roundtrip.simulator.chatwoot.labels;

import dev.roundtrip.simulator.chatwoot.domain.CannedResponse;
import dev.roundtrip.simulator.chatwoot.domain.Store;
import dev.roundtrip.simulator.chatwoot.present.Times;
import dev.roundtrip.simulator.chatwoot.usecase.Invalid;
import dev.roundtrip.simulator.chatwoot.usecase.Lengths;
import dev.roundtrip.simulator.chatwoot.usecase.State;
import dev.roundtrip.simulator.chatwoot.web.Access;
import dev.roundtrip.simulator.chatwoot.web.Answer;
import dev.roundtrip.simulator.chatwoot.web.Call;
import dev.roundtrip.simulator.chatwoot.web.Params;
import dev.roundtrip.simulator.chatwoot.web.Refusal;
import dev.roundtrip.simulator.chatwoot.web.Resource;
import dev.roundtrip.simulator.chatwoot.web.Routes;
import dev.roundtrip.simulator.chatwoot.web.Shape;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** Saved answers. */
public final class CannedResponsesResource implements Resource {
    private static final String BASE = Routes.ACCOUNT + "/canned_responses";

    private static final int NOWHERE = 0;

    private final State state;
    private final Store store;

    public CannedResponsesResource(State state) {
        this.state = state;
        this.store = state.store();
    }

    @Override
    public void register(Routes routes) {
        routes.get(
                Access.MEMBER,
                BASE,
                call -> store.cannedResponses.ownedBy(call.account()).stream()
                        .filter(answer -> rank(answer, wordsFor(call)) > NOWHERE)
                        .sorted(Comparator.comparingInt(answer -> -rank(answer, wordsFor(call))))
                        .map(CannedResponsesResource::shape)
                        .toList());
        routes.post(Access.MEMBER, BASE, this::create);
        routes.patch(Access.MEMBER, BASE + "/{id}", this::change);
        routes.delete(Access.MEMBER, BASE + "/{id}", call -> {
            int gone = answer(call).id();
            state.perform(() -> store.cannedResponses.remove(gone));
            return Answer.empty();
        });
    }

    private Object create(Call call) {
        Params wanted = wanted(call);
        String content = checked(wanted.text("content"));
        String code = free(call, wanted.text("short_code"), 0);
        return shape(state.change(() -> store.cannedResponses.add(
                id -> new CannedResponse(id, call.account(), code, content, state.now(), state.now()))));
    }

    private Object change(Call call) {
        CannedResponse answer = answer(call);
        Params wanted = wanted(call);
        String code =
                wanted.has("short_code") ? free(call, wanted.text("short_code"), answer.id()) : answer.shortCode();
        String content = wanted.has("content") ? checked(wanted.text("content")) : answer.content();
        return shape(state.change(() -> store.cannedResponses.put(
                new CannedResponse(answer.id(), answer.accountId(), code, content, answer.createdAt(), state.now()))));
    }

    private static Params wanted(Call call) {
        return call.params().required("canned_response", "short_code", "content");
    }

    private static String checked(String content) {
        if (content == null || content.isBlank()) {
            throw new Invalid("Content can't be blank", "content");
        }
        Lengths.check(content, Lengths.LONG, "Content", "content");
        return content;
    }

    private String free(Call call, String code, int own) {
        if (code == null || code.isBlank()) {
            throw new Invalid("Short code can't be blank", "short_code");
        }
        Lengths.check(code, Lengths.SHORT, "Short code", "short_code");
        if (store.cannedResponses.ownedBy(call.account()).stream()
                .anyMatch(a -> a.id() != own && a.shortCode().equals(code))) {
            throw new Invalid("Short code has already been taken", "short_code");
        }
        return code;
    }

    private static String wordsFor(Call call) {
        return Objects.toString(call.params().text("search"), "").toLowerCase(Locale.ROOT);
    }

    // Those whose code begins with the words come first, then those that have them in it, then those that say them.
    private static int rank(CannedResponse answer, String wanted) {
        String code = answer.shortCode().toLowerCase(Locale.ROOT);
        if (code.contains(wanted)) {
            return code.startsWith(wanted) ? 3 : 2;
        }
        return answer.content().toLowerCase(Locale.ROOT).contains(wanted) ? 1 : NOWHERE;
    }

    private CannedResponse answer(Call call) {
        return store.cannedResponses
                .find(call.number("id"))
                .filter(answer -> answer.accountId() == call.account())
                .orElseThrow(Refusal::notFound);
    }

    private static Map<String, Object> shape(CannedResponse answer) {
        return Shape.of("id", answer.id())
                .with("account_id", answer.accountId())
                .with("short_code", answer.shortCode())
                .with("content", answer.content())
                .with("created_at", Times.iso(answer.createdAt()))
                .with("updated_at", Times.iso(answer.updatedAt()))
                .map();
    }
}

package dev.roundtrip.simulator.chatwoot.accounts;

import dev.roundtrip.simulator.chatwoot.domain.User;
import dev.roundtrip.simulator.chatwoot.present.Times;
import dev.roundtrip.simulator.chatwoot.present.UserShapes;
import dev.roundtrip.simulator.chatwoot.usecase.Accounts;
import dev.roundtrip.simulator.chatwoot.usecase.State;
import dev.roundtrip.simulator.chatwoot.web.Access;
import dev.roundtrip.simulator.chatwoot.web.Answer;
import dev.roundtrip.simulator.chatwoot.web.Call;
import dev.roundtrip.simulator.chatwoot.web.Json;
import dev.roundtrip.simulator.chatwoot.web.Refusal;
import dev.roundtrip.simulator.chatwoot.web.Resource;
import dev.roundtrip.simulator.chatwoot.web.Routes;
import dev.roundtrip.simulator.chatwoot.web.Shape;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Signing in and out with address and password. */
public final class SigningInResource implements Resource {
    private static final Duration LIFE = Duration.ofDays(60);
    private static final String CLIENT = "roundtrip";

    private final State state;
    private final Accounts accounts;
    private final UserShapes shapes;

    public SigningInResource(State state, UserShapes shapes) {
        this.state = state;
        this.accounts = new Accounts(state);
        this.shapes = shapes;
    }

    @Override
    public void register(Routes routes) {
        routes.post(Access.OPEN, "/auth/sign_in", this::signIn);
        routes.get(Access.USER, "/auth/validate_token", this::validate);
        routes.delete(Access.USER, "/auth/sign_out", this::signOut);
    }

    private Object signIn(Call call) {
        User user = accounts.byMail(call.params().text("email"))
                .filter(u -> u.password() != null
                        && u.password().equals(call.params().text("password")))
                .orElseThrow(() -> new Refusal(Answer.json(
                        401,
                        Map.of("success", false, "errors", List.of("Invalid login credentials. Please try again.")))));
        Answer answer = Answer.json(200, Map.of("data", shapes.profile(user)));
        for (Map.Entry<String, String> header : session(user).entrySet()) {
            answer = answer.with(header.getKey(), header.getValue());
        }
        return answer;
    }

    private Map<String, String> session(User user) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("access-token", user.sessionToken());
        headers.put("token-type", "Bearer");
        headers.put("client", CLIENT);
        headers.put("expiry", String.valueOf(Times.epoch(state.now().plus(LIFE))));
        headers.put("uid", user.email());
        byte[] all = new Json().write(headers).getBytes(StandardCharsets.UTF_8);
        headers.put("authorization", "Bearer " + Base64.getEncoder().encodeToString(all));
        return headers;
    }

    private Object validate(Call call) {
        User user = call.session().user();
        return Map.of(
                "payload",
                Shape.of("success", true)
                        .with(
                                "data",
                                Shape.empty()
                                        .all(shapes.profile(user))
                                        .with("created_at", Times.iso(user.createdAt()))
                                        .map())
                        .map());
    }

    private Object signOut(Call call) {
        accounts.changeUser(
                call.session().user().id(),
                user -> user.with(User.SESSION_TOKEN, state.tokens().token(22)));
        return Map.of("success", true);
    }
}

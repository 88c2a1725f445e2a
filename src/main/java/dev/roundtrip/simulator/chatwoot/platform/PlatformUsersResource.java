package dev.roundtrip.simulator.chatwoot.platform;

import dev.roundtrip.simulator.chatwoot.domain.User;
import dev.roundtrip.simulator.chatwoot.present.Address;
import dev.roundtrip.simulator.chatwoot.present.UserShapes;
import dev.roundtrip.simulator.chatwoot.usecase.Accounts;
import dev.roundtrip.simulator.chatwoot.usecase.Invalid;
import dev.roundtrip.simulator.chatwoot.usecase.State;
import dev.roundtrip.simulator.chatwoot.web.Access;
import dev.roundtrip.simulator.chatwoot.web.Answer;
import dev.roundtrip.simulator.chatwoot.web.Call;
import dev.roundtrip.simulator.chatwoot.web.Params;
import dev.roundtrip.simulator.chatwoot.web.Refusal;
import dev.roundtrip.simulator.chatwoot.web.Resource;
import dev.roundtrip.simulator.chatwoot.web.Routes;
import dev.roundtrip.simulator.chatwoot.web.Shape;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Makes, changes and removes users, for holders of the platform token. */
public final class PlatformUsersResource implements Resource {
    private static final String BASE = "/platform/api/v1/users";
    private static final String ONE = BASE + "/{id}";

    private final State state;
    private final Accounts accounts;
    private final UserShapes shapes;
    private final Address address;

    public PlatformUsersResource(State state, UserShapes shapes, Address address) {
        this.state = state;
        this.accounts = new Accounts(state);
        this.shapes = shapes;
        this.address = address;
    }

    @Override
    public void register(Routes routes) {
        routes.post(Access.PLATFORM, BASE, call -> shapes.profile(made(call.params())));
        routes.get(Access.PLATFORM, ONE, call -> shapes.profile(user(call)));
        routes.patch(
                Access.PLATFORM,
                ONE,
                call -> shapes.profile(accounts.changeUser(user(call).id(), user -> changed(user, call.params()))));
        routes.delete(Access.PLATFORM, ONE, call -> {
            accounts.deleteUser(user(call).id());
            return Answer.empty();
        });
        routes.get(Access.PLATFORM, ONE + "/login", call -> Map.of("url", login(user(call))));
        routes.post(Access.PLATFORM, ONE + "/token", call -> token(user(call)));
    }

    private User made(Params wanted) {
        if (wanted.text("email") == null) {
            throw new Invalid("Email can't be blank", "email");
        }
        User user = accounts.user(
                wanted.text("name"), wanted.text("display_name"), wanted.text("email"), wanted.text("password"), true);
        return wanted.map("custom_attributes")
                .map(attributes ->
                        accounts.changeUser(user.id(), known -> known.with(User.CUSTOM_ATTRIBUTES, attributes)))
                .orElse(user);
    }

    private static User changed(User user, Params wanted) {
        User changed = wanted.text("name") == null ? user : user.with(User.NAME, wanted.text("name"));
        changed = wanted.has("display_name") ? changed.with(User.DISPLAY_NAME, wanted.text("display_name")) : changed;
        changed = wanted.text("email") == null ? changed : changed.with(User.EMAIL, wanted.text("email"));
        changed = wanted.text("password") == null ? changed : changed.with(User.PASSWORD, wanted.text("password"));
        return wanted.map("custom_attributes").isPresent()
                ? changed.with(
                        User.CUSTOM_ATTRIBUTES,
                        wanted.child("custom_attributes").values())
                : changed;
    }

    private String login(User user) {
        return address.url() + "/app/login?email=" + URLEncoder.encode(user.email(), StandardCharsets.UTF_8)
                + "&sso_auth_token=" + state.tokens().hex(32);
    }

    private static Map<String, Object> token(User user) {
        return Shape.of("access_token", user.accessToken())
                .with("expiry", null)
                .with(
                        "user",
                        Shape.of("id", user.id())
                                .with("name", user.name())
                                .with("display_name", user.displayName())
                                .with("email", user.email())
                                .with("pubsub_token", user.pubsubToken())
                                .map())
                .map();
    }

    private User user(Call call) {
        return state.store().users.find(call.number("id")).orElseThrow(Refusal::notFound);
    }
}

package dev.roundtrip.simulator.chatwoot.accounts;

import dev.roundtrip.simulator.chatwoot.domain.Membership;
import dev.roundtrip.simulator.chatwoot.domain.User;
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
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;

/** What users see and change of themselves. */
public final class ProfileResource implements Resource {
    private static final String BASE = "/api/v1/profile";
    private static final Set<String> AVAILABILITIES = Set.of("online", "busy", "offline");

    private final State state;
    private final Accounts accounts;
    private final UserShapes shapes;

    public ProfileResource(State state, UserShapes shapes) {
        this.state = state;
        this.accounts = new Accounts(state);
        this.shapes = shapes;
    }

    @Override
    public void register(Routes routes) {
        routes.get(Access.USER, BASE, call -> shapes.profile(call.session().user()));
        routes.patch(Access.USER, BASE, this::change);
        routes.post(Access.USER, BASE + "/availability", this::availability);
        routes.post(Access.USER, BASE + "/auto_offline", call -> {
            boolean on = call.params().child("profile").flag("auto_offline");
            return place(call, place -> place.with(Membership.AUTO_OFFLINE, on));
        });
        routes.patch(Access.USER, BASE + "/set_active_account", call -> {
            place(call, place -> place.with(Membership.ACTIVE_AT, state.now()));
            return Answer.empty();
        });
        routes.post(
                Access.USER,
                BASE + "/reset_access_token",
                call -> shapes.profile(accounts.changeUser(
                        call.session().user().id(),
                        user -> user.with(User.ACCESS_TOKEN, state.tokens().token(24)))));
    }

    private Object change(Call call) {
        Params wanted = call.params().root("profile");
        if (wanted.has("name") && Objects.toString(wanted.text("name"), "").isBlank()) {
            throw new Invalid("Name can't be blank", "name");
        }
        User changed = accounts.changeUser(call.session().user().id(), user -> {
            User named = wanted.has("name") ? user.with(User.NAME, wanted.text("name")) : user;
            User shown =
                    wanted.has("display_name") ? named.with(User.DISPLAY_NAME, wanted.text("display_name")) : named;
            User signed = wanted.has("message_signature")
                    ? shown.with(User.MESSAGE_SIGNATURE, wanted.text("message_signature"))
                    : shown;
            User filled = wanted.map("ui_settings")
                    .map(ui -> signed.with(User.UI_SETTINGS, ui))
                    .orElse(signed);
            return withSecret(filled, wanted);
        });
        return shapes.profile(changed);
    }

    // A new password takes the present one; the refusal is the same in either case.
    private static User withSecret(User user, Params wanted) {
        if (wanted.text("password") == null || wanted.text("password").isEmpty()) {
            return user;
        }
        if (!Objects.equals(user.password(), wanted.text("current_password"))) {
            throw new Refusal(Answer.json(422, Map.of("error", "Invalid current password")));
        }
        return user.with(User.PASSWORD, wanted.text("password"));
    }

    private Object availability(Call call) {
        String wanted = call.params().child("profile").text("availability");
        if (!AVAILABILITIES.contains(String.valueOf(wanted))) {
            placeOf(call);
            throw Refusal.crash(); // observed
        }
        return place(call, place -> place.with(Membership.AVAILABILITY, wanted));
    }

    private Object place(Call call, UnaryOperator<Membership> change) {
        Membership place = placeOf(call);
        accounts.changePlace(place.accountId(), place.userId(), change);
        return shapes.profile(call.session().user());
    }

    private Membership placeOf(Call call) {
        Integer account = call.params().child("profile").number("account_id");
        return state.store()
                .membership(account == null ? 0 : account, call.session().user().id())
                .orElseThrow(Refusal::notFound);
    }
}

package dev.roundtrip.simulator.chatwoot.agents;

import dev.roundtrip.simulator.chatwoot.domain.Membership;
import dev.roundtrip.simulator.chatwoot.domain.Store;
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
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The people of the account. */
public final class AgentsResource implements Resource {
    private static final String BASE = Routes.ACCOUNT + "/agents";
    private static final String ADDRESS = "[^@\\s]+@[^@\\s]+";
    private static final Set<String> ROLES = Set.of("agent", "administrator");
    private static final Set<String> AVAILABILITIES = Set.of("online", "busy", "offline");

    private final Store store;
    private final Accounts accounts;
    private final UserShapes shapes;

    public AgentsResource(State state, UserShapes shapes) {
        this.store = state.store();
        this.accounts = new Accounts(state);
        this.shapes = shapes;
    }

    @Override
    public void register(Routes routes) {
        routes.get(
                Access.MEMBER,
                BASE,
                call -> store.memberships.ownedBy(call.account()).stream()
                        .map(place -> store.users.get(place.userId()))
                        .sorted(Comparator.comparing(user -> user.name().toLowerCase(Locale.ROOT)))
                        .map(user -> shapes.agent(call.account(), user))
                        .toList());
        routes.post(Access.ADMINISTRATOR, BASE, this::invite);
        routes.post(Access.ADMINISTRATOR, BASE + "/bulk_create", this::inviteAll);
        routes.patch(Access.ADMINISTRATOR, BASE + "/{id}", this::change);
        routes.delete(Access.ADMINISTRATOR, BASE + "/{id}", call -> {
            accounts.leave(call.account(), agent(call).id());
            return Answer.empty();
        });
    }

    private Object invite(Call call) {
        Params wanted = wanted(call);
        String mail = wanted.text("email");
        if (mail == null && !wanted.isPresent("name")) {
            throw Refusal.crash(); // there is nothing to call him by
        }
        if (mail == null || mail.isBlank()) {
            throw new Invalid("Email can't be blank", "email");
        }
        if (!mail.matches(ADDRESS)) {
            throw new Invalid("Email is invalid, Email is not an email", "email");
        }
        refuseUnknown(wanted);
        User user = accounts.user(wanted.text("name"), null, mail, null, false);
        if (store.membership(call.account(), user.id()).isPresent()) {
            throw new Invalid("User has already been taken", "user_id");
        }
        accounts.join(call.account(), user.id(), wanted.text("role"));
        return place(call, user, wanted);
    }

    // Each is called by the local part of the address; whoever cannot be invited is passed over.
    private Object inviteAll(Call call) {
        if (!(call.params().value("emails") instanceof List<?>)) {
            throw Refusal.crash(); // what is no list cannot be counted
        }
        for (String mail : call.params().texts("emails")) {
            if (mail.matches(ADDRESS)) {
                User user = accounts.user(mail.split("@")[0], null, mail, null, false);
                if (store.membership(call.account(), user.id()).isEmpty()) {
                    accounts.join(call.account(), user.id(), "agent");
                }
            }
        }
        return Answer.empty();
    }

    private Object change(Call call) {
        User agent = agent(call);
        Params wanted = wanted(call);
        refuseUnknown(wanted);
        User renamed = wanted.has("name")
                ? accounts.changeUser(agent.id(), user -> user.with(User.NAME, wanted.text("name")))
                : agent;
        return place(call, renamed, wanted);
    }

    private static Params wanted(Call call) {
        return call.params().required("agent", "name", "email", "role", "availability", "auto_offline");
    }

    private Map<String, Object> place(Call call, User user, Params wanted) {
        accounts.changePlace(call.account(), user.id(), place -> {
            Membership with = wanted.text("role") != null ? place.with(Membership.ROLE, wanted.text("role")) : place;
            with = wanted.text("availability") != null
                    ? with.with(Membership.AVAILABILITY, wanted.text("availability"))
                    : with;
            return wanted.has("auto_offline") ? with.with(Membership.AUTO_OFFLINE, wanted.flag("auto_offline")) : with;
        });
        return shapes.agent(call.account(), user);
    }

    // Observed: a value that is none of the known ones is no error that the product expects.
    private static void refuseUnknown(Params wanted) {
        boolean badRole = wanted.text("role") != null && !ROLES.contains(wanted.text("role"));
        boolean badAvailability =
                wanted.text("availability") != null && !AVAILABILITIES.contains(wanted.text("availability"));
        if (badRole || badAvailability) {
            throw Refusal.crash();
        }
    }

    private User agent(Call call) {
        return store.membership(call.account(), call.number("id"))
                .map(place -> store.users.get(place.userId()))
                .orElseThrow(Refusal::notFound);
    }
}

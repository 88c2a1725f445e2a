package dev.roundtrip.simulator.chatwoot.platform;

import dev.roundtrip.simulator.chatwoot.domain.Account;
import dev.roundtrip.simulator.chatwoot.domain.Column;
import dev.roundtrip.simulator.chatwoot.domain.Membership;
import dev.roundtrip.simulator.chatwoot.domain.Store;
import dev.roundtrip.simulator.chatwoot.domain.User;
import dev.roundtrip.simulator.chatwoot.usecase.Accounts;
import dev.roundtrip.simulator.chatwoot.usecase.State;
import dev.roundtrip.simulator.chatwoot.web.Access;
import dev.roundtrip.simulator.chatwoot.web.Answer;
import dev.roundtrip.simulator.chatwoot.web.Call;
import dev.roundtrip.simulator.chatwoot.web.Params;
import dev.roundtrip.simulator.chatwoot.web.Refusal;
import dev.roundtrip.simulator.chatwoot.web.Resource;
import dev.roundtrip.simulator.chatwoot.web.Routes;
import dev.roundtrip.simulator.chatwoot.web.Shape;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Makes accounts and users, for holders of the platform token. */
public final class PlatformResource implements Resource {
    private static final String BASE = "/platform/api/v1";

    private static final Set<String> ROLES = Set.of("agent", "administrator");
    private static final Set<String> STATUSES = Set.of("active", "suspended");

    private final Store store;
    private final Accounts accounts;

    public PlatformResource(State state) {
        this.store = state.store();
        this.accounts = new Accounts(state);
    }

    @Override
    public void register(Routes routes) {
        routes.get(
                Access.PLATFORM,
                BASE + "/accounts",
                call -> store.accounts.all().stream()
                        .map(PlatformResource::shape)
                        .toList());
        routes.post(Access.PLATFORM, BASE + "/accounts", call -> {
            Account made =
                    accounts.create(call.params().text("name"), call.params().text("locale"));
            return shape(accounts.change(made.id(), account -> changed(account, call.params())));
        });
        routes.get(Access.PLATFORM, BASE + "/accounts/{id}", call -> shape(account(call)));
        routes.patch(Access.PLATFORM, BASE + "/accounts/{id}", call -> shape(change(call)));
        routes.delete(Access.PLATFORM, BASE + "/accounts/{id}", call -> {
            accounts.delete(account(call));
            return Answer.empty();
        });
        routes.get(
                Access.PLATFORM,
                BASE + "/accounts/{id}/account_users",
                call -> store.memberships.ownedBy(account(call).id()).stream()
                        .map(PlatformResource::shape)
                        .toList());
        routes.post(Access.PLATFORM, BASE + "/accounts/{id}/account_users", call -> join(call));
        routes.delete(Access.PLATFORM, BASE + "/accounts/{id}/account_users", call -> {
            accounts.leave(account(call).id(), member(call).id());
            return Answer.empty();
        });
    }

    private Object join(Call call) {
        return shape(accounts.join(
                account(call).id(),
                member(call).id(),
                known(ROLES, call.params().text("role"))));
    }

    private User member(Call call) {
        return store.users.find(call.params().number("user_id")).orElseThrow(Refusal::notFound);
    }

    // Observed with agents: a value that is none of the known ones is no error that the product expects.
    private static String known(Set<String> all, String wanted) {
        if (wanted != null && !all.contains(wanted)) {
            throw Refusal.crash();
        }
        return wanted;
    }

    private Account change(Call call) {
        return accounts.change(account(call).id(), account -> changed(account, call.params()));
    }

    private static Account changed(Account account, Params wanted) {
        Account changed = account;
        for (Column<String> text : List.of(Account.NAME, Account.LOCALE, Account.DOMAIN, Account.SUPPORT_EMAIL)) {
            changed = wanted.text(text.name()) == null ? changed : changed.with(text, wanted.text(text.name()));
        }
        if (wanted.map("custom_attributes").isPresent()) {
            changed = changed.with(
                    Account.CUSTOM_ATTRIBUTES, wanted.child("custom_attributes").values());
        }
        if (wanted.map("features").isPresent()) {
            Params switches = wanted.child("features");
            Map<String, Boolean> features = new LinkedHashMap<>(changed.features());
            switches.values().keySet().forEach(name -> features.put(name, switches.flag(name)));
            features.values().removeIf(on -> !on);
            changed = changed.with(Account.FEATURES, features);
        }
        String status = known(STATUSES, wanted.text("status"));
        return status == null ? changed : changed.with(Account.STATUS, status);
    }

    private Account account(Call call) {
        return store.accounts
                .find(call.number("id"))
                .orElseThrow(() -> Refusal.error(404, "Resource could not be found"));
    }

    private static Map<String, Object> shape(Account account) {
        return Shape.of("id", account.id())
                .with("name", account.name())
                .with("locale", account.locale())
                .with("domain", account.domain())
                .with("support_email", account.supportEmail())
                .with("features", account.features())
                .with("custom_attributes", account.customAttributes())
                .with("limits", Map.of())
                .with("status", account.status())
                .map();
    }

    private static Map<String, Object> shape(Membership membership) {
        return Shape.of("id", membership.id())
                .with("account_id", membership.accountId())
                .with("user_id", membership.userId())
                .with("role", membership.role())
                .map();
    }
}

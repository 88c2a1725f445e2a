package dev.roundtrip.simulator.chatwoot.accounts;

import dev.roundtrip.simulator.chatwoot.domain.Account;
import dev.roundtrip.simulator.chatwoot.domain.Membership;
import dev.roundtrip.simulator.chatwoot.domain.User;
import dev.roundtrip.simulator.chatwoot.present.Times;
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

/** The account itself. */
public final class AccountResource implements Resource {
    private static final List<String> SETTINGS =
            List.of("auto_resolve_after", "auto_resolve_message", "auto_resolve_ignore_waiting", "auto_resolve_label");

    private final State state;
    private final Accounts accounts;
    private final String mailSender;

    public AccountResource(State state, String mailSender) {
        this.state = state;
        this.accounts = new Accounts(state);
        this.mailSender = mailSender;
    }

    @Override
    public void register(Routes routes) {
        routes.get(Access.USER, Routes.ACCOUNT, this::show);
        routes.patch(Access.ADMINISTRATOR, Routes.ACCOUNT, this::change);
        routes.post(Access.MEMBER, Routes.ACCOUNT + "/update_active_at", call -> {
            accounts.changePlace(
                    call.account(), call.session().user().id(), place -> place.with(Membership.ACTIVE_AT, state.now()));
            return Answer.empty();
        });
        routes.get(Access.MEMBER, Routes.ACCOUNT + "/cache_keys", call -> Map.of("cache_keys", cacheKeys()));
    }

    // Observed: one who is no member is told that there is no such account.
    private Object show(Call call) {
        User user = call.session().user();
        return state.store()
                .membership(call.number("account"), user.id())
                .map(place -> shape(state.store().accounts.get(place.accountId()))
                        .with("latest_chatwoot_version", null)
                        .with("subscribed_features", List.of())
                        .map())
                .orElseThrow(Refusal::notFound);
    }

    private Object change(Call call) {
        Params wanted = call.params();
        Account changed = accounts.change(call.account(), account -> {
            Map<String, Object> settings = new LinkedHashMap<>(account.settings());
            settings.putAll(wanted.only(SETTINGS));
            Account with = account.with(Account.SETTINGS, settings);
            with = wanted.has("name") ? with.with(Account.NAME, wanted.text("name")) : with;
            with = wanted.has("locale") ? with.with(Account.LOCALE, wanted.text("locale")) : with;
            with = wanted.has("domain") ? with.with(Account.DOMAIN, wanted.text("domain")) : with;
            return wanted.has("support_email") ? with.with(Account.SUPPORT_EMAIL, wanted.text("support_email")) : with;
        });
        return shape(changed).map();
    }

    private Shape shape(Account account) {
        return Shape.of("settings", account.settings())
                .with("created_at", Times.iso(account.createdAt()))
                .with("domain", account.domain())
                .with("features", account.features())
                .with("id", account.id())
                .with("locale", account.locale())
                .with("name", account.name())
                .with("support_email", account.supportEmail() == null ? mailSender : account.supportEmail())
                .with("status", account.status())
                .with("cache_keys", cacheKeys());
    }

    private static Map<String, Object> cacheKeys() {
        return Map.of("label", "0000000000", "inbox", "0000000000", "team", "0000000000");
    }
}

package dev.roundtrip.doctor;

import static dev.roundtrip.doctor.Rules.dropping;
import static dev.roundtrip.doctor.SetUp.broken;
import static dev.roundtrip.doctor.SetUp.set;
import static dev.roundtrip.doctor.SetUp.sound;

import dev.roundtrip.desk.DeskClient;
import dev.roundtrip.desk.Inbox;
import dev.roundtrip.targets.FreshDesk;
import java.net.URI;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Who we are to the desk, and what we may do there. */
final class TokenSetUps {
    private static final String TOKEN = "roundtrip.desk.token";
    private static final String SECOND = "roundtrip.desk.second.token";
    private static final String HEADER = "roundtrip.desk.token.header";

    private TokenSetUps() {}

    static List<SetUp> all() {
        return List.of(
                set(
                        "a token that nobody has",
                        Ailment.WRONG_TOKEN,
                        DeskLogin.TOKEN,
                        Map.of(TOKEN, "nobodys-token"),
                        "401 \"Invalid Access Token\"",
                        "copy the present one",
                        "It has 13 letters"),
                broken(
                        "a token that was revoked",
                        Ailment.WRONG_TOKEN,
                        DeskLogin.TOKEN,
                        TokenSetUps::revoked,
                        "401 \"Invalid Access Token\"",
                        "or it was revoked"),
                set(
                        "a token in a header that the desk does not read",
                        Ailment.TOKEN_IN_WRONG_HEADER,
                        DeskLogin.TOKEN,
                        Map.of(HEADER, "Authorization"),
                        "in the header Authorization was answered 401",
                        "Set roundtrip.desk.token.header"),
                broken(
                        "a proxy that drops names with an underscore",
                        Ailment.HEADER_DROPPED,
                        DeskLogin.TOKEN,
                        (target, after) -> target.behind(after, dropping(name -> name.contains("_"))),
                        "is dropped on its way",
                        "set roundtrip.desk.token.header=api-access-token"),
                broken(
                        "a proxy that drops every header it does not know",
                        Ailment.HEADER_DROPPED,
                        DeskLogin.TOKEN,
                        (target, after) -> target.behind(after, dropping(name -> name.matches("(?i)api[_-]access.*"))),
                        "is dropped on its way",
                        "see what the proxy before the desk does"),
                sound("the same proxy and a name with hyphens", (target, after) -> {
                    Map<String, String> settings =
                            new HashMap<>(target.behind(after, dropping(name -> name.contains("_"))));
                    settings.put(HEADER, "api-access-token");
                    return settings;
                }),
                broken(
                        "a database that nobody has set up",
                        Ailment.FRESH_DATABASE,
                        DeskLogin.TOKEN,
                        (target, after) -> Map.of(
                                "roundtrip.desk.url",
                                after.closing(FreshDesk.start(
                                                target.settings().embedded(), manner -> manner, Clock.systemUTC()))
                                        .surroundings()
                                        .get("DESK")),
                        "/installation/onboarding",
                        "Set up the first account"),
                set(
                        "an account in which the token has no place",
                        Ailment.ACCOUNT_MISSING,
                        DeskLogin.ACCOUNT,
                        Map.of("roundtrip.desk.account", "99"),
                        "no place in account 99",
                        "Set roundtrip.desk.account to one of them"),
                set(
                        "an account of another name",
                        Ailment.ACCOUNT_NOT_CONFIRMED,
                        DeskLogin.ACCOUNT,
                        Map.of("roundtrip.desk.account.name", "Somebody's shop"),
                        "is called \"Harbor & Pine\"",
                        "roundtrip.desk.account.name"),
                broken(
                        "an account that was suspended",
                        Ailment.ACCOUNT_SUSPENDED,
                        DeskLogin.ACCOUNT,
                        TokenSetUps::suspended,
                        "uspended",
                        "made active again"),
                set(
                        "a host of production",
                        Ailment.PRODUCTION_HOST,
                        "permission",
                        Map.of("roundtrip.production.hosts", "desk.shop.example, 127.0.0.1"),
                        "names '127.0.0.1'",
                        "nothing may be run there"),
                broken(
                        "the token of an agent",
                        Ailment.AGENT_ROLE,
                        DeskLogin.ROLE,
                        TokenSetUps::agent,
                        "no administrator",
                        "Give an administrator's token"),
                set(
                        "an inbox that is not there",
                        Ailment.WRONG_INBOX,
                        DeskInside.INBOXES,
                        Map.of("roundtrip.sms.inbox", "99"),
                        "roundtrip.sms.inbox is 99",
                        "Set the number of one"),
                set(
                        "a desk's number that is not its inbox's",
                        Ailment.WRONG_INBOX,
                        DeskInside.INBOXES,
                        Map.of("roundtrip.sms.desk.number", "+15550100999"),
                        "roundtrip.sms.desk.number is +15550100999",
                        "Correct it, or leave it out"),
                set(
                        "a capability that the target has not",
                        Ailment.FALSE_CAPABILITY,
                        "capabilities",
                        Map.of("roundtrip.capabilities", "shop-page"),
                        "says that the target has shop-page",
                        "Take it out of roundtrip.capabilities"),
                broken(
                        "somebody else who is told of everything in the account",
                        Ailment.NEIGHBOURS,
                        "webhooks",
                        TokenSetUps::toldElsewhere,
                        "at hooks.example are told of every inbox",
                        "Have it pass over these inboxes"),
                set(
                        "a second agent whose token nobody has",
                        Ailment.SECOND_AGENT,
                        DeskLogin.SECOND,
                        Map.of(SECOND, "nobodys-second-token"),
                        "With roundtrip.desk.second.token",
                        "401 \"Invalid Access Token\"",
                        "copy"),
                broken(
                        "a second agent who is the first one",
                        Ailment.SECOND_AGENT,
                        DeskLogin.SECOND,
                        (target, after) -> Map.of(SECOND, target.token()),
                        "to whom roundtrip.desk.token belongs as well",
                        "Set it to another person's token"),
                broken(
                        "a second agent who is no member",
                        Ailment.NOT_A_MEMBER,
                        DeskInside.MEMBERSHIP,
                        (target, after) -> Map.of(SECOND, target.person("agent").token()),
                        "is no member of inbox",
                        "make them members"));
    }

    private static Map<String, String> revoked(SoundTarget target, Repairs after) throws Exception {
        String token = target.person("administrator").token();
        target.call("POST", "/api/v1/profile/reset_access_token", token, Map.of());
        return Map.of(TOKEN, token);
    }

    private static Map<String, String> suspended(SoundTarget target, Repairs after) throws Exception {
        target.platform("PATCH", "/accounts/1", Map.of("status", "suspended"));
        after.closing(() -> target.platform("PATCH", "/accounts/1", Map.of("status", "active")));
        return Map.of();
    }

    private static Map<String, String> toldElsewhere(SoundTarget target, Repairs after) {
        DeskClient desk = after.closing(target.client(target.token()));
        long webhook = desk.webhooks()
                .create("Somebody's", URI.create("https://hooks.example/told"), List.of("message_created"))
                .id();
        after.closing(() -> desk.webhooks().delete(webhook));
        return Map.of();
    }

    private static Map<String, String> agent(SoundTarget target, Repairs after) throws Exception {
        SoundTarget.Person agent = target.person("agent");
        try (DeskClient desk = target.client(target.token())) {
            for (Inbox inbox : desk.inboxes()) {
                desk.staff().addInboxMembers(inbox.id(), List.of(agent.id()));
            }
        }
        return Map.of(TOKEN, agent.token());
    }
}

package dev.roundtrip.doctor;

import dev.roundtrip.config.DeskSettings;
import dev.roundtrip.config.Key;
import dev.roundtrip.config.ProvisionKind;
import dev.roundtrip.config.Secret;
import dev.roundtrip.config.Settings;
import dev.roundtrip.desk.Account;
import dev.roundtrip.desk.DeskAccess;
import dev.roundtrip.desk.DeskSounding.Sounded;
import dev.roundtrip.desk.DeskTrouble;
import dev.roundtrip.targets.DeskEntry;
import dev.roundtrip.targets.NoPlace;
import dev.roundtrip.targets.NotCleared;
import dev.roundtrip.trip.Counted;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Who the token belongs to, and what they are in the account under test. */
final class DeskLogin {
    static final String TOKEN = "token";
    static final String ACCOUNT = "account";
    static final String ROLE = "role";
    static final String SECOND = "second agent";

    private static final String PROFILE = "/api/v1/profile";
    private static final String WITH_HYPHENS = "api-access-token";
    private static final int USUAL_LENGTH = 24;
    private static final int OK = 200;
    private static final int UNAUTHORISED = 401;
    private static final int MISSING = 404;
    private static final int SERVER_ERROR = 500;

    private final DeskSight sight;
    private final Settings settings;
    private final DeskAnswers answers;
    private final Clock clock;

    DeskLogin(DeskSight sight, Settings settings, DeskAnswers answers, Clock clock) {
        this.sight = sight;
        this.settings = settings;
        this.answers = answers;
        this.clock = clock;
    }

    List<Finding> token() {
        try {
            Sounded profile = sight.soundAsOwner(PROFILE);
            if (profile.status() == OK && profile.isJson()) {
                return List.of(
                        Finding.ok(TOKEN, "belongs to " + profile.text("name").orElse("somebody without a name")));
            }
            return List.of(refused(profile));
        } catch (DeskTrouble silent) {
            return List.of(DeskTroubles.of(TOKEN, silent));
        }
    }

    private Finding refused(Sounded profile) {
        String words = profile.words().toLowerCase(Locale.ROOT);
        boolean unauthorised = profile.status() == UNAUTHORISED && profile.isJson();
        if (unauthorised && words.contains("invalid access token")) {
            return unknown(profile);
        } else if (unauthorised && words.contains("sign in")) {
            return unheard(profile);
        }
        return answers.heldUp(TOKEN, profile).orElseGet(() -> hidden(profile));
    }

    private Finding hidden(Sounded profile) {
        return profile.status() >= SERVER_ERROR
                ? answers.failing(TOKEN, profile)
                : Finding.failed(
                        profile.status() == MISSING ? Ailment.MISSING_ROUTE : Ailment.NOT_A_CHATWOOT,
                        TOKEN,
                        "GET %s%s was answered %s, though /api answers as a Chatwoot does: something between hides this route or answers for it. See what the proxy before the desk does with /api/v1."
                                .formatted(sight.url(), PROFILE, profile.told()),
                        Key.DESK_URL);
    }

    private Finding unknown(Sounded profile) {
        return fresh()
                ? Finding.failed(
                        Ailment.FRESH_DATABASE,
                        TOKEN,
                        "The desk %s sends its visitors on to /installation/onboarding: its database is fresh, nobody is known there, and no token. Set up the first account and its administrator (docs/first-desk.md), or see that the desk uses the database that was meant."
                                .formatted(sight.url()),
                        Key.DESK_URL,
                        Key.DESK_TOKEN)
                : Finding.failed(
                        Ailment.WRONG_TOKEN,
                        TOKEN,
                        "GET %s%s was answered %s. The desk does not know this access token, or it was revoked: copy the present one from the profile settings of this very desk.%s"
                                .formatted(sight.url(), PROFILE, profile.told(), length()),
                        Key.DESK_URL,
                        Key.DESK_TOKEN);
    }

    /** How long it is tells nobody the token. */
    private String length() {
        int letters = sight.desk().token().reveal().length();
        return letters == USUAL_LENGTH
                ? ""
                : " It has %s, and a Chatwoot's have %d: was all of it copied, and no more?"
                        .formatted(Counted.of(letters, "letter"), USUAL_LENGTH);
    }

    private boolean fresh() {
        return sight.sound("/")
                .location()
                .filter(to -> to.contains("/installation/onboarding"))
                .isPresent();
    }

    /** The desk saw no token at all: shown where it does not look, or taken away on the way. */
    private Finding unheard(Sounded profile) {
        String header = sight.desk().tokenHeader();
        boolean read = header.replace('-', '_').equalsIgnoreCase(DeskAccess.TOKEN_HEADER);
        if (!read) {
            return Finding.failed(
                    Ailment.TOKEN_IN_WRONG_HEADER,
                    TOKEN,
                    "GET %s%s with the token in the header %s was answered %s: a Chatwoot looks for it in %s alone. Set roundtrip.desk.token.header to that, or leave it out."
                            .formatted(sight.url(), PROFILE, header, profile.told(), DeskAccess.TOKEN_HEADER),
                    Key.DESK_TOKEN_HEADER,
                    Key.DESK_TOKEN);
        }
        boolean underscore = header.contains("_");
        boolean hyphens =
                underscore && sight.soundShowingIn(WITH_HYPHENS, PROFILE).status() == OK;
        return Finding.failed(
                Ailment.HEADER_DROPPED,
                TOKEN,
                "GET %s%s was answered %s: not that the token is wrong, but that none came. The header %s is dropped on its way: %s"
                        .formatted(
                                sight.url(),
                                PROFILE,
                                profile.told(),
                                header,
                                hyphens
                                        ? "a proxy passes over names with an underscore, and with hyphens it gets there. Have underscores_in_headers switched on (nginx), or set roundtrip.desk.token.header=%s."
                                                .formatted(WITH_HYPHENS)
                                        : "see what the proxy before the desk does with headers that it does not know (nginx: underscores_in_headers on)."),
                Key.DESK_URL,
                Key.DESK_TOKEN_HEADER);
    }

    List<Finding> account() {
        try {
            DeskEntry entry = DeskEntry.hurried(settings, DeskSight.CONNECT, DeskSight.ANSWER, clock);
            sight.entered(entry);
            Account account = entry.client().account();
            return List.of(
                    account.isActive()
                            ? Finding.ok(
                                    ACCOUNT,
                                    "%d \"%s\", for %s"
                                            .formatted(
                                                    entry.membership().accountId(),
                                                    entry.membership().name(),
                                                    entry.profile()))
                            : suspended("it is " + account.status()));
        } catch (NotCleared other) {
            return List.of(Finding.failed(
                    Ailment.ACCOUNT_NOT_CONFIRMED, ACCOUNT, other.getMessage(), Key.DESK_URL, other.key()));
        } catch (DeskTrouble trouble) {
            return List.of(
                    trouble.getMessage().contains("suspended")
                            ? suspended(trouble.getMessage())
                            : DeskTroubles.of(ACCOUNT, trouble));
        } catch (NoPlace nowhere) {
            return List.of(Finding.failed(
                    Ailment.ACCOUNT_MISSING, ACCOUNT, nowhere.getMessage(), Key.DESK_TOKEN, Key.DESK_ACCOUNT));
        }
    }

    private static Finding suspended(String seen) {
        return Finding.failed(
                Ailment.ACCOUNT_SUSPENDED,
                ACCOUNT,
                "The account can't be used: %s. Have it made active again by whoever operates the desk, or choose another."
                        .formatted(seen),
                Key.DESK_ACCOUNT);
    }

    List<Finding> role() {
        String role = sight.entry().membership().role();
        if (sight.entry().membership().isAdministrator()) {
            return List.of(Finding.ok(ROLE, role));
        }
        String told =
                "The token belongs to %s, who is no administrator: nothing can be deleted afterwards, no rules are made, numbers are not leased, and scenarios that need an administrator are not run."
                        .formatted(sight.entry().profile());
        return List.of(
                settings.provision() == ProvisionKind.MAKE
                        ? Finding.failed(
                                Ailment.AGENT_ROLE,
                                ROLE,
                                told
                                        + " And roundtrip.provision=make wants inboxes made: give an administrator's token, or name the inboxes and set roundtrip.provision=find.",
                                Key.DESK_TOKEN,
                                Key.PROVISION)
                        : Finding.degraded(
                                Ailment.AGENT_ROLE,
                                ROLE,
                                told + " Give an administrator's token for all of them.",
                                Key.DESK_TOKEN));
    }

    List<Finding> second() {
        Optional<Secret> given = settings.desk().flatMap(DeskSettings::second);
        return List.of(given.map(this::second).orElseGet(() -> Finding.skipped(SECOND, "no second token is set")));
    }

    private Finding second(Secret token) {
        try {
            return Finding.ok(SECOND, sight.entry().second(token, clock).toString());
        } catch (DeskTrouble trouble) {
            // Its sentence names the request and the refusal, as for the first token: not which of the two was refused.
            return Finding.failed(
                    Ailment.SECOND_AGENT,
                    SECOND,
                    "With roundtrip.desk.second.token: " + trouble.getMessage(),
                    Key.DESK_SECOND_TOKEN);
        } catch (NoPlace nobody) {
            return Finding.failed(Ailment.SECOND_AGENT, SECOND, nobody.getMessage(), Key.DESK_SECOND_TOKEN);
        }
    }
}

package dev.roundtrip.targets;

import dev.roundtrip.config.DeskSettings;
import dev.roundtrip.config.Safety;
import dev.roundtrip.config.Secret;
import dev.roundtrip.config.Settings;
import dev.roundtrip.config.WebchatSettings;
import dev.roundtrip.desk.AccessToken;
import dev.roundtrip.desk.DeskAccess;
import dev.roundtrip.desk.DeskClient;
import dev.roundtrip.desk.Profile;
import dev.roundtrip.desk.Profile.Membership;
import dev.roundtrip.network.Reach;
import java.time.Clock;
import java.time.Duration;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The way into the desk: a client for the right account, and who its token belongs to there.
 *
 * @param client owned by this record
 * @param profile the token's owner
 * @param membership their place in the account under test
 */
public record DeskEntry(DeskClient client, Profile profile, Membership membership) implements AutoCloseable {
    // Any number will do until the profile has told which accounts there are.
    private static final long ANY_ACCOUNT = 1;

    /**
     * Logs in and finds the account, on a desk on which tests may run.
     *
     * @throws NotCleared when they may not: for its host or the shop page's before anything is sent, for the account's name after that was read
     * @throws dev.roundtrip.desk.DeskTrouble when the desk can't be reached or refuses the token
     * @throws NoPlace when the token has no place in the account
     */
    public static DeskEntry of(Settings settings, Clock clock) {
        mustBeAllowed(settings);
        return of(
                settings.desk().orElseThrow(),
                settings.safety(),
                Reach.of(settings.network()),
                access -> DeskClient.to(access, clock));
    }

    /**
     * The same for who only looks: each answer is waited for that long, and no limit of the desk's at all.
     *
     * @param connect at most for a connection
     * @param answer at most for an answer
     */
    public static DeskEntry hurried(Settings settings, Duration connect, Duration answer, Clock clock) {
        mustBeAllowed(settings);
        return of(
                settings.desk().orElseThrow(),
                settings.safety(),
                Reach.of(settings.network()),
                access -> DeskClient.hurried(access.within(connect, answer), clock));
    }

    /**
     * That neither the desk's host nor that of the shop's page is one on which nothing may be run. Sends nothing.
     *
     * @throws NotCleared with the setting that names it
     */
    public static void mustBeAllowed(Settings settings) {
        Clearance clearance = new Clearance(settings.safety());
        settings.webchat().flatMap(WebchatSettings::page).ifPresent(clearance::mustAllowPage);
        clearance.mustAllow(settings.desk().orElseThrow().url());
    }

    /** The same by the straight way. */
    static DeskEntry of(DeskSettings settings, Safety safety, Clock clock) {
        return of(settings, safety, Reach.plain(), access -> DeskClient.to(access, clock));
    }

    private static DeskEntry of(
            DeskSettings settings, Safety safety, Reach reach, Function<DeskAccess, DeskClient> clients) {
        Clearance clearance = new Clearance(safety);
        clearance.mustAllow(settings.url());
        AccessToken token = new AccessToken(settings.token().reveal());
        Profile profile;
        try (DeskClient asking = clients.apply(access(settings, ANY_ACCOUNT, token, reach))) {
            profile = asking.profile();
        }
        Membership membership = membership(profile, settings);
        clearance.mustAllow(membership.accountId(), membership.name(), settings.url());
        return new DeskEntry(
                clients.apply(access(settings, membership.accountId(), token, reach)), profile, membership);
    }

    private static DeskAccess access(DeskSettings settings, long account, AccessToken token, Reach reach) {
        return DeskAccess.of(settings.url(), account, token).by(reach).showingIn(settings.tokenHeader());
    }

    /**
     * Logs in as the second agent.
     *
     * @throws dev.roundtrip.desk.DeskTrouble when the desk refuses the token
     * @throws NoPlace when they have none in the same account, or are nobody else
     */
    public Profile second(Secret token, Clock clock) {
        Profile other;
        try (DeskClient asking = DeskClient.to(client.access().as(new AccessToken(token.reveal())), clock)) {
            other = asking.profile();
        }
        if (other.id() == profile.id()) {
            throw new NoPlace(
                    "roundtrip.desk.second.token belongs to %s, to whom roundtrip.desk.token belongs as well: two agents are two people. Set it to another person's token, or leave it empty."
                            .formatted(other));
        }
        if (other.accounts().stream().noneMatch(place -> place.accountId() == membership.accountId())) {
            throw new NoPlace(
                    "roundtrip.desk.second.token belongs to %s, who has no place in account %d \"%s\", where the tests run. Make them a member of it, or use another person's token."
                            .formatted(other, membership.accountId(), membership.name()));
        }
        return other;
    }

    private static Membership membership(Profile profile, DeskSettings settings) {
        return profile.accounts().stream()
                .filter(place -> settings.account().isEmpty()
                        || place.accountId() == settings.account().getAsInt())
                .findFirst()
                .orElseThrow(() -> new NoPlace(noPlace(profile, settings)));
    }

    private static String noPlace(Profile profile, DeskSettings settings) {
        if (profile.accounts().isEmpty()) {
            return "roundtrip.desk.token belongs to %s, who is a member of no account of %s. Make them a member of one, or use another person's token."
                    .formatted(profile, settings.url());
        }
        return "roundtrip.desk.token belongs to %s, who has no place in account %d of %s. Theirs: %s. Set roundtrip.desk.account to one of them."
                .formatted(
                        profile,
                        settings.account().orElseThrow(),
                        settings.url(),
                        profile.accounts().stream()
                                .map(place -> place.accountId() + " \"" + place.name() + "\"")
                                .collect(Collectors.joining(", ")));
    }

    @Override
    public void close() {
        client.close();
    }
}

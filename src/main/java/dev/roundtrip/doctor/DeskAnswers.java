package dev.roundtrip.doctor;

import dev.roundtrip.config.Key;
import dev.roundtrip.desk.DeskSounding.Sounded;
import dev.roundtrip.desk.DeskTrouble;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Whether a Chatwoot answers, and what it says of itself to anybody. */
final class DeskAnswers {
    static final String ANSWERS = "desk answers";
    static final String SERVICES = "database and queue";
    static final String VERSION = "desk version";

    /** What is often taken for a proof that a desk is well, and is none. */
    static final String HEALTH =
            "GET /health exists from 4.11 on and proves only that the web server answers; /rails/health exists in no version.";

    private static final String API = "/api";
    private static final String PROFILE = "/api/v1/profile";
    private static final Pattern KNOWN = Pattern.compile("4\\.14\\.\\d+");
    /** As a word of a path or a name of a host: "espresso" has no "sso". "id" only as the latter: many a query has one. */
    private static final Pattern LOG_IN = Pattern.compile(
            "(?<![a-z])(?:sign[_-]?in|log[_-]?in|log[_-]?on|oauth2?|saml2?|sso|auth|authorize|idp|id(?=\\.))(?![a-z])",
            Pattern.CASE_INSENSITIVE);

    private static final int TOO_MANY = 429;
    private static final int SERVER_ERROR = 500;

    private final DeskSight sight;
    private final DeskWay way;

    DeskAnswers(DeskSight sight, DeskWay way) {
        this.sight = sight;
        this.way = way;
    }

    List<Finding> answers() {
        try {
            Sounded api = sight.sound(API);
            Optional<Finding> wrong = wrong(api);
            if (wrong.isPresent()) {
                return List.of(wrong.get());
            }
            sight.answered(api);
            return List.of(Finding.ok(ANSWERS, "GET /api as a Chatwoot does, " + health()));
        } catch (DeskTrouble silent) {
            return List.of(
                    silent.why() == DeskTrouble.Cause.TLS ? way.unusable(silent) : DeskTroubles.of(ANSWERS, silent));
        }
    }

    private Optional<Finding> wrong(Sounded api) {
        Optional<Finding> heldUp = heldUp(ANSWERS, api);
        if (heldUp.isPresent()) {
            return heldUp;
        } else if (api.status() >= SERVER_ERROR) {
            return Optional.of(broken(ANSWERS, api));
        } else if (api.status() == 404) {
            return Optional.of(failed(
                    Ailment.MISSING_ROUTE,
                    ANSWERS,
                    api,
                    "Every Chatwoot has this route: check the desk's address (it is the part before /app), and what a proxy before it hides. If something there answers a token with 500, a 500 says nothing about the token. "
                            + others()));
        }
        return api.text("version").isPresent()
                ? Optional.empty()
                : Optional.of(failed(
                        Ailment.NOT_A_CHATWOOT,
                        ANSWERS,
                        api,
                        "A Chatwoot answers JSON with its version there: check the desk's address%s, and whether another site stands before it."
                                .formatted(path())));
    }

    /** Whoever copies the address out of a browser has more than the desk's. */
    private String path() {
        String path = sight.url().getPath();
        return path == null || path.replace("/", "").isEmpty()
                ? ""
                : ", which has no path as a rule (here it has %s)".formatted(path);
    }

    /** What does not come of a Chatwoot's route at all: a redirect, a throttle, a log-in that something before it wants. */
    Optional<Finding> heldUp(String what, Sounded answer) {
        if (answer.isRedirect()) {
            return Optional.of(sentOn(what, answer));
        } else if (answer.status() == TOO_MANY) {
            return Optional.of(
                    failed(
                            Ailment.THROTTLED,
                            what,
                            answer,
                            "It holds this machine off: run again when the window is over, or have this machine's address put into the desk's RACK_ATTACK_ALLOWED_IPS."));
        } else if (answer.status() == 401 || answer.status() == 403) {
            return Optional.of(
                    failed(
                            Ailment.SENT_TO_LOG_IN,
                            what,
                            answer,
                            "A Chatwoot does not refuse anybody in these words there: something before it does. Have this machine let past it."));
        }
        return Optional.empty();
    }

    private Finding sentOn(String what, Sounded answer) {
        String to = answer.location().orElse("nowhere");
        // Whoever is sent to the same route has only to ask elsewhere.
        boolean moved = to.replaceFirst("[?#].*", "").endsWith(answer.path());
        return !moved && LOG_IN.matcher(to).find()
                ? failed(
                        Ailment.SENT_TO_LOG_IN,
                        what,
                        answer,
                        "A Chatwoot sends nobody on there: a log-in page stands before it. Have this machine, or the paths /api, /cable, /widget and /twilio, let past it.")
                : failed(
                        Ailment.MOVED,
                        what,
                        answer,
                        "A Chatwoot sends nobody on there: give the desk's final address in roundtrip.desk.url.");
    }

    /** What a proxy answers when nobody is behind it is no page of the product's. */
    private Finding broken(String what, Sounded answer) {
        boolean proxy = !answer.isJson() && answer.status() != SERVER_ERROR;
        return Finding.failed(
                proxy ? Ailment.PROXY_WITHOUT_DESK : Ailment.SERVER_FAILED,
                what,
                "%s was answered %s. %s"
                        .formatted(
                                asked(answer),
                                answer.told(),
                                proxy
                                        ? "The proxy before the desk answers and does not reach the desk: see that the web process runs, and where the proxy looks for it."
                                        : "The desk fails inside: a 500 says nothing about the token, neither that it is right nor that it is wrong. Look at the desk's web log of that minute, and whether its migrations are done. "
                                                + others()),
                Key.DESK_URL);
    }

    private Finding failed(Ailment ailment, String what, Sounded answer, String remedy) {
        return Finding.failed(
                ailment, what, "%s was answered %s. %s".formatted(asked(answer), answer.told(), remedy), Key.DESK_URL);
    }

    private String asked(Sounded answer) {
        return "GET %s%s".formatted(sight.url(), answer.path());
    }

    /** What else answers there, so that nobody has to try. */
    private String others() {
        return "(%s, %s. %s)".formatted(other("/"), other("/health"), HEALTH);
    }

    private String other(String path) {
        try {
            return "GET %s: %s".formatted(path, sight.sound(path).told());
        } catch (DeskTrouble silent) {
            return "GET %s: no answer".formatted(path);
        }
    }

    private String health() {
        try {
            Sounded health = sight.sound("/health");
            return health.text("status").filter("woot"::equals).isPresent()
                    ? "and /health too (which proves no more than that)"
                    : "but GET /health is answered %s, as before 4.11".formatted(health.told());
        } catch (DeskTrouble silent) {
            return "but /health stays silent";
        }
    }

    /**
     * The desk's word on its Redis is believed. That on its PostgreSQL fails falsely on a web process that has not used it
     * yet: it is believed when an authenticated look fails as well. Who is asked about does not matter: even a wrong token
     * is looked up there.
     */
    List<Finding> services() {
        Sounded api = sight.api();
        boolean queue = api.text("queue_services").filter("failing"::equals).isEmpty();
        boolean data = api.text("data_services").filter("failing"::equals).isEmpty();
        if (queue && data) {
            return List.of(Finding.ok(SERVICES, "reached, as the desk says"));
        } else if (!queue) {
            return List.of(
                    away(Ailment.REDIS_AWAY, "Redis", "Nothing is sent, fetched or told in real time without it."));
        }
        try {
            Sounded profile = sight.soundAsOwner(PROFILE);
            return List.of(
                    profile.status() < SERVER_ERROR
                            ? Finding.ok(
                                    SERVICES,
                                    "reached: the desk's bad word of its database was false, as on a fresh process")
                            : away(
                                    Ailment.DATABASE_AWAY,
                                    "PostgreSQL",
                                    "Nothing can be read or stored without it; that every question is answered 500 says nothing about the token."));
        } catch (DeskTrouble silent) {
            return List.of(DeskTroubles.of(SERVICES, silent));
        }
    }

    private Finding away(Ailment ailment, String service, String consequence) {
        return Finding.failed(
                ailment,
                SERVICES,
                "The desk at %s says that it does not reach its %s. %s Look at the desk's %s and at how the desk is told where it is."
                        .formatted(sight.url(), service, consequence, service),
                Key.DESK_URL);
    }

    List<Finding> version() {
        String version = sight.api().text("version").orElse("none");
        return List.of(
                KNOWN.matcher(version).matches()
                        ? Finding.ok(VERSION, version + ", which this suite is made for")
                        : Finding.degraded(
                                Ailment.UNKNOWN_VERSION,
                                VERSION,
                                "The desk is a Chatwoot %s, and this suite is made for 4.14: what fails may be a change of the product's and no fault of the set-up. Known defects are re-checked by version."
                                        .formatted(version.toLowerCase(Locale.ROOT)),
                                Key.DESK_URL));
    }

    /** From a question that a desk without faults never answers so. */
    Finding failing(String what, Sounded answer) {
        return broken(what, answer);
    }
}

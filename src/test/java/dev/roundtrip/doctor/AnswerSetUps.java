package dev.roundtrip.doctor;

import static dev.roundtrip.doctor.Rules.answering;
import static dev.roundtrip.doctor.Rules.html;
import static dev.roundtrip.doctor.Rules.json;
import static dev.roundtrip.doctor.Rules.plain;
import static dev.roundtrip.doctor.Rules.sentTo;
import static dev.roundtrip.doctor.SetUp.broken;
import static dev.roundtrip.doctor.SetUp.sound;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.roundtrip.doctor.Front.Passing;
import dev.roundtrip.doctor.Front.Said;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Answers that are none of a sound Chatwoot's. */
final class AnswerSetUps {
    private static final String API = "/api";
    private static final String PROFILE = "/api/v1/profile";
    private static final String ALL = ".*";
    private static final Said CRASH = json(500, "{\"error\":\"Internal Server Error\",\"status\":500}");
    private static final Duration OFF = Duration.ofMinutes(5);

    private AnswerSetUps() {}

    static List<SetUp> all() {
        return List.of(
                front(
                        "a proxy with nobody behind it",
                        Ailment.PROXY_WITHOUT_DESK,
                        DeskAnswers.ANSWERS,
                        answering(ALL, html(502, "502 Bad Gateway")),
                        "502 with text/html",
                        "see that the web process runs"),
                front(
                        "another site at the desk's address",
                        Ailment.NOT_A_CHATWOOT,
                        DeskAnswers.ANSWERS,
                        answering(ALL, html(200, "Welcome")),
                        "200 with text/html",
                        "check the desk's address"),
                front(
                        "a log-in page before the desk",
                        Ailment.SENT_TO_LOG_IN,
                        DeskAnswers.ANSWERS,
                        answering(ALL, sentTo("https://id.example/sign_in?back=desk")),
                        "302 to https://id.example/sign_in",
                        "let past it"),
                front(
                        "a desk that has moved",
                        Ailment.MOVED,
                        DeskAnswers.ANSWERS,
                        answering(ALL, sentTo("https://new.example/api")),
                        "302 to https://new.example/api",
                        "give the desk's final address"),
                front(
                        "a desk that has moved to a host whose name has a log-in's letters in it",
                        Ailment.MOVED,
                        DeskAnswers.ANSWERS,
                        answering(ALL, sentTo("https://desk.espresso.example/")),
                        "302 to https://desk.espresso.example/",
                        "give the desk's final address"),
                front(
                        "a desk that wants https of a host named after log-ins",
                        Ailment.MOVED,
                        DeskAnswers.ANSWERS,
                        answering(ALL, sentTo("https://auth.example/api")),
                        "302 to https://auth.example/api",
                        "give the desk's final address"),
                front(
                        "a log-in page before the profile",
                        Ailment.SENT_TO_LOG_IN,
                        DeskLogin.TOKEN,
                        answering(PROFILE, sentTo("https://id.example/sign_in")),
                        "/api/v1/profile was answered 302",
                        "let past it"),
                front(
                        "something that refuses the profile before the desk",
                        Ailment.SENT_TO_LOG_IN,
                        DeskLogin.TOKEN,
                        answering(PROFILE, html(403, "Forbidden")),
                        "/api/v1/profile was answered 403",
                        "something before it does"),
                front(
                        "something that knows other tokens before the desk",
                        Ailment.SENT_TO_LOG_IN,
                        DeskLogin.TOKEN,
                        answering(PROFILE, json(401, "{\"error\":\"No such key\"}")),
                        "/api/v1/profile was answered 401",
                        "something before it does"),
                front(
                        "a desk that holds this machine off where the token is shown",
                        Ailment.THROTTLED,
                        DeskLogin.TOKEN,
                        answering(PROFILE, plain(429, "Retry later\n")),
                        "/api/v1/profile was answered 429",
                        "RACK_ATTACK_ALLOWED_IPS"),
                front(
                        "a desk that has moved to a page with a number",
                        Ailment.MOVED,
                        DeskAnswers.ANSWERS,
                        answering(ALL, sentTo("https://new.example/welcome?id=7")),
                        "302 to https://new.example/welcome",
                        "give the desk's final address"),
                front(
                        "a host for log-ins before the desk",
                        Ailment.SENT_TO_LOG_IN,
                        DeskAnswers.ANSWERS,
                        answering(ALL, sentTo("https://id.example/start?back=desk")),
                        "302 to https://id.example/start",
                        "let past it"),
                front(
                        "a page that wants a password before the profile",
                        Ailment.SENT_TO_LOG_IN,
                        DeskLogin.TOKEN,
                        answering(PROFILE, html(401, "Authorization Required")),
                        "/api/v1/profile was answered 401 with text/html",
                        "let past it"),
                front(
                        "no route /api",
                        Ailment.MISSING_ROUTE,
                        DeskAnswers.ANSWERS,
                        answering(API, html(404, "Not found")),
                        "404 with text/html",
                        "check the desk's address"),
                front(
                        "no route to the profile",
                        Ailment.MISSING_ROUTE,
                        DeskLogin.TOKEN,
                        answering(PROFILE, html(404, "Not found")),
                        "/api/v1/profile was answered 404",
                        "See what the proxy before the desk does"),
                front(
                        "a profile that crashes",
                        Ailment.SERVER_FAILED,
                        DeskLogin.TOKEN,
                        answering(PROFILE, CRASH),
                        "/api/v1/profile was answered 500",
                        "a 500 says nothing about the token",
                        "Look at the desk's web log"),
                front(
                        "a desk that crashes whatever is asked",
                        Ailment.SERVER_FAILED,
                        DeskAnswers.ANSWERS,
                        answering(ALL, CRASH),
                        "/api was answered 500",
                        "Look at the desk's web log"),
                front(
                        "a desk that holds this machine off",
                        Ailment.THROTTLED,
                        DeskAnswers.ANSWERS,
                        answering(API, plain(429, "Retry later\n")),
                        "was answered 429",
                        "RACK_ATTACK_ALLOWED_IPS"),
                front(
                        "a desk that holds this machine off where its inboxes are asked for",
                        Ailment.THROTTLED,
                        DeskInside.INBOXES,
                        answering("/api/v1/accounts/1/inboxes", plain(429, "Retry later\n")),
                        "was answered 429"),
                front(
                        "a version that is not known",
                        Ailment.UNKNOWN_VERSION,
                        DeskAnswers.VERSION,
                        saying("version", "5.0.0"),
                        "Chatwoot 5.0.0",
                        "made for 4.14"),
                front(
                        "a Redis that is away",
                        Ailment.REDIS_AWAY,
                        DeskAnswers.SERVICES,
                        saying("queue_services", "failing"),
                        "does not reach its Redis",
                        "Look at the desk's Redis"),
                front(
                        "a PostgreSQL that is away",
                        Ailment.DATABASE_AWAY,
                        DeskAnswers.SERVICES,
                        both(saying("data_services", "failing"), answering("/api/v1/.*", CRASH)),
                        "does not reach its PostgreSQL",
                        "Look at the desk's PostgreSQL"),
                sound(
                        "a fresh web process that cries wolf of its database",
                        (target, after) -> target.behind(after, saying("data_services", "failing"))),
                broken(
                        "a desk whose clock is 5 minutes late",
                        Ailment.CLOCK_OFF,
                        DeskClock.CLOCK,
                        (target, after) -> target.behind(after, late()),
                        "s behind this machine's",
                        "compare both with a time server"),
                broken(
                                "a machine whose clock is 5 minutes late",
                                Ailment.CLOCK_OFF,
                                DeskClock.CLOCK,
                                (target, after) -> Map.of(),
                                "s ahead of this machine's",
                                "set the one that is wrong")
                        .by(Clock.offset(Clock.systemUTC(), OFF.negated())));
    }

    private static SetUp front(
            String name, Ailment ailment, String step, UnaryOperator<Passing> rule, String... words) {
        return broken(name, ailment, step, (target, after) -> target.behind(after, rule), words);
    }

    private static UnaryOperator<Passing> saying(String key, String value) {
        return Rules.changing(API, tree -> put(tree, key, value));
    }

    private static void put(JsonNode tree, String key, String value) {
        ((ObjectNode) tree).put(key, value);
    }

    private static UnaryOperator<Passing> both(UnaryOperator<Passing> one, UnaryOperator<Passing> other) {
        return on -> one.apply(other.apply(on));
    }

    private static UnaryOperator<Passing> late() {
        Instant then = Instant.now().minus(OFF);
        return both(
                saying(
                        "timestamp",
                        DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss")
                                .withZone(ZoneOffset.UTC)
                                .format(then)),
                Rules.showing(API, "Date", DateTimeFormatter.RFC_1123_DATE_TIME.format(then.atOffset(ZoneOffset.UTC))));
    }
}

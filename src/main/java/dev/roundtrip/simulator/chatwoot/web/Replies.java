package dev.roundtrip.simulator.chatwoot.web;

import dev.roundtrip.simulator.chatwoot.usecase.Invalid;
import dev.roundtrip.simulator.chatwoot.usecase.Missing;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes answers, and turns what goes wrong into the product's four shapes of an error. */
public final class Replies {
    private static final Logger LOG = LoggerFactory.getLogger(Replies.class);

    private Replies() {}

    public static void register(RoutesConfig routes) {
        routes.exception(Refusal.class, (refusal, context) -> send(context, refusal.answer()));
        routes.exception(Invalid.class, (invalid, context) -> send(context, invalid(invalid)));
        routes.exception(
                Missing.class,
                (missing, context) -> send(context, Answer.json(422, Map.of("error", missing.getMessage()))));
        routes.exception(
                HttpResponseException.class,
                (e, context) -> send(context, Pages.of(e.getStatus(), context.header("Accept"))));
        routes.exception(Exception.class, (e, context) -> {
            LOG.warn("{} {} made the simulated desk stumble", context.method(), context.path(), e);
            send(context, Answer.crash());
        });
    }

    static Answer invalid(Invalid invalid) {
        return Answer.json(
                422,
                Shape.of("message", invalid.getMessage())
                        .with("attributes", invalid.attributes())
                        .map());
    }

    static void send(Context context, Answer answer) {
        context.status(answer.status());
        answer.headers().forEach(context::header);
        if (answer.contentType() != null) {
            context.contentType(answer.contentType());
        } else {
            context.res().setContentType(null);
        }
        context.result(
                answer.body() instanceof byte[] bytes
                        ? bytes
                        : answer.body().toString().getBytes(StandardCharsets.UTF_8));
    }
}

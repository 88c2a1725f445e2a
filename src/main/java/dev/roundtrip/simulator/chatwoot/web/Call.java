package dev.roundtrip.simulator.chatwoot.web;

import dev.roundtrip.simulator.chatwoot.domain.Actor;
import io.javalin.http.Context;

/** One request: who asks, the parameters, and the raw request for what is special. */
public record Call(Context context, Session session, Params params) {
    public int account() {
        return session.account().id();
    }

    public Actor actor() {
        return session.actor();
    }

    public String path(String name) {
        return context.pathParam(name);
    }

    /** The number in the path; what is none names nothing and is answered 404. */
    public int number(String name) {
        String value = path(name);
        if (!value.matches("\\d{1,9}")) {
            throw Refusal.notFound();
        }
        return Integer.parseInt(value);
    }

    /** The page that is asked for, from 1; what is no such number counts as 1. */
    public int page() {
        Integer page = params.number("page");
        return page == null || page < 1 ? 1 : page;
    }
}

package dev.roundtrip.simulator.twilio;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;

/** The resource {@code Accounts}: each account sees itself. */
final class AccountRoutes {
    void routes(RoutesConfig routes) {
        routes.get("/2010-04-01/Accounts/{account}", this::show);
    }

    private void show(Context ctx) {
        String account = ctx.pathParam("account").replaceFirst("\\.json$", "");
        if (!account.equals(Gate.credentials(ctx).user())) {
            throw TwilioError.notFound(ctx.path());
        }
        ctx.json(Wording.ofAccount(account));
    }
}

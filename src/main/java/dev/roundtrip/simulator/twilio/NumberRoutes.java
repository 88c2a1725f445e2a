package dev.roundtrip.simulator.twilio;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.Optional;

/** The resource {@code IncomingPhoneNumbers}. */
final class NumberRoutes {
    private static final String NUMBERS = "/2010-04-01/Accounts/{account}/IncomingPhoneNumbers";
    private final PhoneBook numbers;
    private final Signpost signpost;

    NumberRoutes(PhoneBook numbers, Signpost signpost) {
        this.numbers = numbers;
        this.signpost = signpost;
    }

    void routes(RoutesConfig routes) {
        routes.get(NUMBERS + ".json", this::list);
        routes.get(NUMBERS + "/{sid}", ctx -> show(ctx, found(ctx)));
        routes.post(NUMBERS + "/{sid}", this::update);
    }

    private void list(Context ctx) {
        String account = ctx.pathParam("account");
        Credentials asker = Gate.credentials(ctx);
        String wanted = ctx.queryParam("PhoneNumber");
        ctx.json(Page.of(numbers.lookUp(account, wanted), ctx.queryParamMap())
                .json(
                        "incoming_phone_numbers",
                        ctx.path(),
                        "",
                        number -> Wording.of(signpost.read(number), numbers.sidOf(asker, number), account)));
    }

    private void update(Context ctx) {
        PhoneNumber number = found(ctx);
        String url = Optional.ofNullable(ctx.formParam("SmsUrl")).orElse(number.smsUrl());
        String method = Optional.ofNullable(ctx.formParam("SmsMethod")).orElse(number.smsMethod());
        show(ctx, numbers.save(number.posting(ctx.pathParam("account"), url, method)));
    }

    private void show(Context ctx, PhoneNumber number) {
        String sid = numbers.sidOf(Gate.credentials(ctx), number);
        ctx.json(Wording.of(signpost.read(number), sid, ctx.pathParam("account")));
    }

    private PhoneNumber found(Context ctx) {
        String sid = ctx.pathParam("sid").replaceFirst("\\.json$", "");
        return numbers.bySid(Gate.credentials(ctx), sid).orElseThrow(() -> TwilioError.notFound(ctx.path()));
    }
}

package dev.roundtrip.simulator.twilio;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.Map;
import java.util.Optional;

/** Messaging services, which have a host of their own at Twilio. */
final class ServiceRoutes {
    private static final String SERVICE = "/v1/Services/{sid}";
    private final Services services;
    private final PhoneBook numbers;

    ServiceRoutes(Services services, PhoneBook numbers) {
        this.services = services;
        this.numbers = numbers;
    }

    void routes(RoutesConfig routes) {
        routes.get(SERVICE, ctx -> ctx.json(Wording.of(found(ctx))));
        routes.post(SERVICE, this::update);
        routes.post(SERVICE + "/PhoneNumbers", this::addNumber);
    }

    private void update(Context ctx) {
        String url = Optional.ofNullable(ctx.formParam("InboundRequestUrl")).orElse("");
        String method = Optional.ofNullable(ctx.formParam("InboundMethod")).orElse("POST");
        boolean onNumber = Boolean.parseBoolean(ctx.formParam("UseInboundWebhookOnNumber"));
        Service changed = services.change(found(ctx), service -> service.posting(url, method, onNumber));
        ctx.json(Wording.of(changed));
    }

    private void addNumber(Context ctx) {
        String sid = Optional.ofNullable(ctx.formParam("PhoneNumberSid")).orElse("");
        PhoneNumber number = numbers.bySid(Gate.credentials(ctx), sid)
                .orElseThrow(() -> new TwilioError(404, 21704, "The Phone Number resource " + sid + " was not found"));
        Service service = services.change(found(ctx), known -> known.with(number.number()));
        ctx.status(201).json(Map.of("sid", sid, "service_sid", service.sid(), "phone_number", number.number()));
    }

    private Service found(Context ctx) {
        return services.find(ctx.pathParam("sid"), Gate.credentials(ctx).user())
                .orElseThrow(() -> TwilioError.notFound(ctx.path()));
    }
}

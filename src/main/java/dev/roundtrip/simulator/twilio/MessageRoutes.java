package dev.roundtrip.simulator.twilio;

import dev.roundtrip.simulator.faults.Harm;
import dev.roundtrip.simulator.faults.Place;
import dev.roundtrip.simulator.twilio.Text.Way;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The resource {@code Messages}. */
final class MessageRoutes {
    private static final String MESSAGES = "/2010-04-01/Accounts/{account}/Messages";
    private final Texts texts;
    private final MediaShelf shelf;
    private final PhoneBook numbers;
    private final Carrier carrier;
    private final Gate gate;
    private final OptOuts optOuts;
    private final TwilioOptions options;

    MessageRoutes(
            Texts texts,
            MediaShelf shelf,
            PhoneBook numbers,
            Carrier carrier,
            Gate gate,
            OptOuts optOuts,
            TwilioOptions options) {
        this.texts = texts;
        this.shelf = shelf;
        this.numbers = numbers;
        this.carrier = carrier;
        this.gate = gate;
        this.optOuts = optOuts;
        this.options = options;
    }

    void routes(RoutesConfig routes) {
        routes.post(MESSAGES + ".json", this::create);
        routes.get(MESSAGES + ".json", this::list);
        routes.get(MESSAGES + "/{sid}", ctx -> ctx.json(Wording.of(found(ctx))));
        routes.delete(MESSAGES + "/{sid}", this::delete);
    }

    private void create(Context ctx) {
        Draft draft = new Draft(
                        field(ctx, "From"),
                        field(ctx, "MessagingServiceSid"),
                        field(ctx, "To"),
                        field(ctx, "Body"),
                        ctx.formParams("MediaUrl"),
                        field(ctx, "StatusCallback"))
                .checked();
        gate.mayRefuse();
        boolean refused = options.faults().at(Place.TEXT_REQUEST).has(Harm.REFUSE);
        if (refused && numbers.isDesks(draft.from(), draft.service())) {
            throw TwilioError.unauthenticated();
        }
        String account = ctx.pathParam("account");
        if (!draft.from().isBlank()) {
            numbers.mustBeOwn(draft.from(), account);
        }
        optOuts.check(draft);
        Text text = accepted(account, draft);
        ctx.status(201).json(Wording.of(text));
        Gate.accepted(ctx, text.sid());
        carrier.take(text, draft);
    }

    private Text accepted(String accountSid, Draft draft) {
        Instant now = options.clock().instant();
        return texts.save(new Text(
                (draft.mediaUrls().isEmpty() ? "SM" : "MM") + options.ids().get(),
                accountSid,
                Way.OUTBOUND_API,
                "queued",
                draft.from(),
                draft.to(),
                draft.body(),
                draft.service(),
                draft.mediaUrls().size(),
                now,
                now,
                null,
                null));
    }

    private void list(Context ctx) {
        Filter filter = Filter.of(ctx.queryParamMap());
        String account = ctx.pathParam("account");
        List<Text> found = texts.list(text -> text.accountSid().equals(account) && filter.test(text));
        ctx.json(Page.of(found, ctx.queryParamMap()).json("messages", ctx.path(), filter.query(), Wording::of));
    }

    private void delete(Context ctx) {
        Text text = found(ctx);
        texts.remove(text.sid());
        shelf.remove(text.sid());
        ctx.status(204);
    }

    private Text found(Context ctx) {
        String sid = ctx.pathParam("sid").replaceFirst("\\.json$", "");
        return texts.find(ctx.pathParam("account"), sid).orElseThrow(() -> TwilioError.notFound(ctx.path()));
    }

    private static String field(Context ctx, String name) {
        return Optional.ofNullable(ctx.formParam(name)).orElse("");
    }
}

package dev.roundtrip.simulator.twilio;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;

/** The resource {@code Media} of a message: the list, each entry, and each file itself. */
final class MediaRoutes {
    private static final String MESSAGE = "/2010-04-01/Accounts/{account}/Messages/{sid}";
    private static final String JSON = ".json";
    private final Texts texts;
    private final MediaShelf shelf;

    MediaRoutes(Texts texts, MediaShelf shelf) {
        this.texts = texts;
        this.shelf = shelf;
    }

    void routes(RoutesConfig routes) {
        routes.get(MESSAGE + "/Media.json", this::list);
        routes.get(MESSAGE + "/Media/{media}", this::one);
    }

    private void list(Context ctx) {
        Text text = text(ctx);
        ctx.json(Page.of(shelf.of(text.sid()), ctx.queryParamMap())
                .json("media_list", ctx.path(), "", media -> Wording.of(text, media)));
    }

    private void one(Context ctx) {
        Text text = text(ctx);
        String name = ctx.pathParam("media");
        String sid = name.endsWith(JSON) ? name.substring(0, name.length() - JSON.length()) : name;
        Media media = shelf.find(text.sid(), sid).orElseThrow(() -> TwilioError.notFound(ctx.path()));
        if (name.endsWith(JSON)) {
            ctx.json(Wording.of(text, media));
        } else {
            ctx.contentType(media.contentType()).result(media.content());
        }
    }

    private Text text(Context ctx) {
        return texts.find(ctx.pathParam("account"), ctx.pathParam("sid"))
                .orElseThrow(() -> TwilioError.notFound(ctx.path()));
    }
}

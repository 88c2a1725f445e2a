package dev.roundtrip.simulator.chatwoot.widget;

import dev.roundtrip.simulator.chatwoot.domain.Inbox;
import dev.roundtrip.simulator.chatwoot.web.Access;
import dev.roundtrip.simulator.chatwoot.web.Answer;
import dev.roundtrip.simulator.chatwoot.web.Call;
import dev.roundtrip.simulator.chatwoot.web.Refusal;
import dev.roundtrip.simulator.chatwoot.web.Resource;
import dev.roundtrip.simulator.chatwoot.web.Routes;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a browser loads: the script of the host page, the page in the chat window, and the files of that page. */
public final class PageResource implements Resource {
    private static final Map<String, String> TYPES =
            Map.of("js", "text/javascript; charset=utf-8", "css", "text/css; charset=utf-8");

    private final Visitors visitors;
    private final WidgetPage page;

    public PageResource(Visitors visitors, ConfigShape config) {
        this.visitors = visitors;
        this.page = new WidgetPage(config);
    }

    @Override
    public void register(Routes routes) {
        routes.get(Access.OPEN, "/widget", this::page);
        routes.get(Access.OPEN, "/packs/js/sdk.js", call -> file("sdk.js"));
        routes.get(Access.OPEN, "/packs/widget/{name}", call -> packed(call.path("name")));
    }

    private Answer page(Call call) {
        Inbox inbox = visitors.inbox(call.params().text("website_token"))
                .orElseThrow(() -> Refusal.error(404, "web widget does not exist"));
        String session = call.params().text("cw_conversation");
        Optional<Visitor> known = visitors.resumed(inbox, session);
        Visitor visitor = known.orElseGet(() -> visitors.fresh(inbox));
        Answer answer = Answer.html(200, page.of(visitor, known.isPresent() ? session : visitors.tokenFor(visitor)));
        String allowed = sites(inbox);
        return allowed.isEmpty()
                ? answer.unframed()
                : answer.with("content-security-policy", "frame-ancestors " + allowed);
    }

    private static String sites(Inbox inbox) {
        String sites = inbox.channel().text("allowed_domains");
        return sites == null
                ? ""
                : Arrays.stream(sites.split("[,\\s]+"))
                        .filter(site -> !site.isBlank())
                        .collect(Collectors.joining(" "));
    }

    private static Answer packed(String name) {
        if (!name.matches("[a-z]+\\.(js|css)") || !WidgetFiles.has("app/" + name)) {
            throw Refusal.notFound();
        }
        return file("app/" + name);
    }

    private static Answer file(String path) {
        String type = TYPES.get(path.substring(path.lastIndexOf('.') + 1));
        return new Answer(200, type, WidgetFiles.bytes(path), Map.of());
    }
}

package dev.roundtrip.simulator.chatwoot.mailin;

import dev.roundtrip.simulator.chatwoot.dispatch.Dispatcher;
import dev.roundtrip.simulator.chatwoot.dispatch.Work;
import dev.roundtrip.simulator.chatwoot.web.Access;
import dev.roundtrip.simulator.chatwoot.web.Answer;
import dev.roundtrip.simulator.chatwoot.web.Call;
import dev.roundtrip.simulator.chatwoot.web.Resource;
import dev.roundtrip.simulator.chatwoot.web.Routes;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Objects;

/** The relay ingress: takes raw mail from a mail server and answers before it is looked at. */
public final class IngressResource implements Resource {
    private static final String BASE = "/rails/action_mailbox/";
    private static final List<String> OTHERS = List.of(
            "sendgrid/inbound_emails",
            "postmark/inbound_emails",
            "mandrill/inbound_emails",
            "mailgun/inbound_emails/mime",
            "ses/inbound_emails");

    private final Dispatcher dispatcher;
    private final MailRouter router;
    private final String authorization;
    private final SeenMails seen = new SeenMails();

    public IngressResource(Dispatcher dispatcher, MailRouter router, String password) {
        this.dispatcher = dispatcher;
        this.router = router;
        byte[] credentials = ("actionmailbox:" + password).getBytes(StandardCharsets.UTF_8);
        this.authorization = "Basic " + Base64.getEncoder().encodeToString(credentials);
    }

    @Override
    public void register(Routes routes) {
        routes.post(Access.OPEN, BASE + "relay/inbound_emails", this::take);
        OTHERS.forEach(other -> routes.post(Access.OPEN, BASE + other, call -> Answer.html(404, "")));
    }

    private Object take(Call call) {
        if (!authorization.equals(call.context().header("Authorization"))) {
            return Answer.html(401, "HTTP Basic: Access denied.\n");
        }
        String type =
                Objects.toString(call.context().contentType(), "").split(";")[0].trim();
        if (!"message/rfc822".equalsIgnoreCase(type)) {
            return Answer.html(415, "");
        }
        byte[] raw = call.context().bodyAsBytes();
        if (raw.length > 0 && seen.isNew(raw)) {
            dispatcher.inOrder(Work.MAIL_IN, "ingress", () -> router.route(raw));
        }
        return Answer.noContent();
    }
}

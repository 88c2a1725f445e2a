package dev.roundtrip.simulator.chatwoot.sms;

import dev.roundtrip.simulator.chatwoot.dispatch.Dispatcher;
import dev.roundtrip.simulator.chatwoot.dispatch.Work;
import dev.roundtrip.simulator.chatwoot.web.Access;
import dev.roundtrip.simulator.chatwoot.web.Answer;
import dev.roundtrip.simulator.chatwoot.web.Call;
import dev.roundtrip.simulator.chatwoot.web.Params;
import dev.roundtrip.simulator.chatwoot.web.Resource;
import dev.roundtrip.simulator.chatwoot.web.Routes;
import java.util.function.Consumer;

/** Where Twilio posts texts and reports. Like the product it checks no signature, and always answers 204 before it looks. */
public final class TwilioCallbacksResource implements Resource {
    private final Dispatcher dispatcher;
    private final SmsIntake texts;
    private final SmsReports reports;

    public TwilioCallbacksResource(Dispatcher dispatcher, SmsIntake texts, SmsReports reports) {
        this.dispatcher = dispatcher;
        this.texts = texts;
        this.reports = reports;
    }

    @Override
    public void register(Routes routes) {
        routes.post(Access.OPEN, "/twilio/callback", call -> later(call, "From", texts::take));
        routes.post(Access.OPEN, "/twilio/delivery_status", call -> later(call, "MessageSid", reports::take));
    }

    // Observed: texts of one customer keep their order, also when hundreds come at once.
    private Answer later(Call call, String oneAfterTheOther, Consumer<Params> work) {
        Params post = call.params();
        dispatcher.inOrder(Work.SMS_IN, oneAfterTheOther + " " + post.text(oneAfterTheOther), () -> work.accept(post));
        return Answer.noContent();
    }
}

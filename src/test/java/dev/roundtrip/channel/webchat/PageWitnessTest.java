package dev.roundtrip.channel.webchat;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roundtrip.channel.webchat.browser.Web;
import dev.roundtrip.network.Reach;
import dev.roundtrip.simulator.faults.Fault;
import dev.roundtrip.trip.Channel;
import dev.roundtrip.trip.Hop;
import dev.roundtrip.trip.Missed;
import dev.roundtrip.trip.Sign;
import dev.roundtrip.trip.Trace;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("self")
class PageWitnessTest extends AtTheShop {
    @Test
    void an_answer_that_the_desk_has_for_the_visitor_and_the_page_does_not_show() {
        try (HostPage page = shop.visit("untold", "{}")) {
            String visitor = shop.talk(page, "Anybody there?");
            assertThat(traces(visitor)).extracting(Trace::sign).containsExactly(Sign.NOT_THERE);

            shop.desk.faults.switchOn(Fault.WIDGET_SOCKET_CUT);
            shop.desk.answer(shop.desk.conversationOf(visitor), Missed.TEXT.replace('\n', ' '));
            assertThat(traces(visitor)).extracting(Trace::sign).containsExactly(Sign.HELD_FOR_VISITOR);
        } finally {
            shop.desk.faults.switchOff(Fault.WIDGET_SOCKET_CUT);
        }
    }

    @Test
    void an_answer_that_the_page_shows_cut_off_or_by_now() {
        try (HostPage page = shop.visit("shown", "{}")) {
            String visitor = shop.talk(page, "Anybody there?");
            int conversation = shop.desk.conversationOf(visitor);
            shop.desk.answer(conversation, "Where is my order RT-10442?");
            shop.until("the half", () -> shop.has(".chat-bubble.agent .message-content"));
            assertThat(traces(visitor)).extracting(Trace::sign).containsExactly(Sign.ALTERED);

            shop.desk.answer(conversation, Missed.TEXT.replace('\n', ' '));
            shop.until(
                    "the whole",
                    () -> shop.inFrame(".chat-bubble.agent .message-content").size() == 2);
            assertThat(traces(visitor)).extracting(Trace::sign).containsExactly(Sign.LATE);
        }
    }

    @Test
    void a_page_that_is_another_visitor_s_by_now() {
        try (HostPage page = shop.visit("changed", "{}")) {
            shop.talk(page, "Anybody there?");

            assertThat(traces("0c2f6f0e-0000-4000-8000-000000000000"))
                    .containsExactly(new Trace(
                            Sign.OWN_TROUBLE,
                            "the visitor's page",
                            "It does not hold the session of visitor 0c2f6f0e-0000-4000-8000-000000000000 any more."));
        }
    }

    private List<Trace> traces(String visitor) {
        return new PageWitness(shop.window, visitor, new VisitorApi(shop.desk.address(), Web.client(Reach.plain())))
                .traces(Missed.of(Channel.WEB_CHAT, Hop.RECEIVED).by(visitor, 1).miss());
    }
}

package dev.roundtrip.targets;

import static dev.roundtrip.targets.OurRule.when;

import dev.roundtrip.trip.Channel;
import java.util.List;

/** All rules that the scenarios rely on, one phrase each; one asks for the customer's tier as well. */
final class RuleBook {
    private RuleBook() {}

    static List<OurRule> all() {
        return List.of(
                when(Channel.EMAIL, "tracking page").labels("order-status"),
                when(Channel.SMS, "days late").prioritises("high"),
                when(Channel.WEB_CHAT, "wrong jacket").labels("wrong-item"),
                when(Channel.EMAIL, "cancel my order").prioritises("urgent"),
                when(Channel.EMAIL, "marked as delivered").assignsTeam("Delivery"),
                when(Channel.EMAIL, "erase my personal data")
                        .labels("privacy")
                        .assignsTeam("Privacy")
                        .prioritises("high"),
                when(Channel.EMAIL, "copy of my data").labels("privacy"),
                when(Channel.SMS, "order history").labels("verify-identity"),
                when(Channel.WEB_CHAT, "don't recognise this charge").prioritises("high"),
                when(Channel.WEB_CHAT, "this is ridiculous")
                        .prioritises("urgent")
                        .assignsTheTeamLead(),
                when(Channel.EMAIL, "third order in a row")
                        .labels("repeat-failure")
                        .prioritises("urgent"),
                when(Channel.EMAIL, "chargeback").labels("chargeback").assignsTeam("Billing leads"),
                when(Channel.EMAIL, "bulk order").ofTier("vip").assignsTeam("Accounts"),
                when(Channel.WEB_CHAT, "got hurt").labels("safety").prioritises("urgent"),
                when(Channel.EMAIL, "press enquiry").assignsTeam("Press"));
    }
}

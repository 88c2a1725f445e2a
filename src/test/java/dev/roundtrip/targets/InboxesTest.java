package dev.roundtrip.targets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.roundtrip.config.Safety;
import dev.roundtrip.config.Settings;
import dev.roundtrip.desk.DeskClient;
import dev.roundtrip.trip.Channel;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;

class InboxesTest {
    private static final String BARE = """
            {"id": 1, "name": "Mail", "channel_type": "Channel::Email"},
            {"id": 2, "name": "Texts", "channel_type": "Channel::TwilioSms", "messaging_service_sid": "MG1"},
            {"id": 3, "name": "Chat", "channel_type": "Channel::WebWidget"}""";

    @Test
    void inboxes_that_do_not_tell_what_a_channel_needs_are_told_together_with_the_settings_that_do() {
        try (CannedDesk desk = new CannedDesk(BARE);
                DeskClient client = desk.client()) {
            assertThatIllegalStateException()
                    .isThrownBy(() -> Inboxes.of(client, settings("", "")))
                    .withMessage(
                            "The e-mail inbox 1 \"Mail\" has no address. Set roundtrip.email.desk.address to where customers write to."
                                    + " The SMS inbox 2 \"Texts\" has no number. Set roundtrip.sms.desk.number to where customers text to."
                                    + " The desk tells no embed script of the web chat inbox 3 \"Chat\". Use an administrator's token in roundtrip.desk.token."
                                    + " (The desk shows this token: 1 \"Mail\" (Channel::Email), 2 \"Texts\" (Channel::TwilioSms), 3 \"Chat\" (Channel::WebWidget).)");
        }
    }

    @Test
    void settings_stand_in_for_what_an_inbox_does_not_tell() {
        try (CannedDesk desk =
                        new CannedDesk(BARE.replace("WebWidget\"", "WebWidget\", \"web_widget_script\": \"x\""));
                DeskClient client = desk.client()) {
            assertThat(Inboxes.of(client, settings("support@desk.example", "+15551230009"))
                            .ids())
                    .containsOnlyKeys(Channel.values());
        }
    }

    @Test
    void a_desk_that_shows_no_inbox_at_all_says_so() {
        try (CannedDesk desk = new CannedDesk("");
                DeskClient client = desk.client()) {
            assertThatIllegalStateException()
                    .isThrownBy(() -> Inboxes.of(client, settings("", "")))
                    .withMessageContaining(
                            "roundtrip.webchat.inbox is 3, but the desk shows this token no web chat inbox")
                    .withMessageEndingWith("(The desk shows this token: none.)");
        }
    }

    @Test
    void a_token_whose_owner_is_a_member_of_nothing_is_told() {
        try (CannedDesk desk = new CannedDesk("")) {
            assertThatIllegalStateException()
                    .isThrownBy(() -> DeskEntry.of(desk.settings(), new Safety("Shop", List.of()), Clock.systemUTC()))
                    .withMessage(
                            "roundtrip.desk.token belongs to Nora <nora@desk.test> (user 4), who is a member of no account of %s. Make them a member of one, or use another person's token."
                                    .formatted(desk.settings().url()));
        }
    }

    private static Settings settings(String deskAddress, String deskNumber) {
        return Told.settings(
                Told.remote("email.desk.address", deskAddress, "sms.desk.number", deskNumber, "webchat.inbox", "3"));
    }
}

package dev.roundtrip.simulator.chatwoot.sms;

import dev.roundtrip.simulator.chatwoot.domain.ChannelType;
import dev.roundtrip.simulator.chatwoot.domain.Inbox;
import dev.roundtrip.simulator.chatwoot.domain.Store;
import dev.roundtrip.simulator.chatwoot.web.Params;
import java.util.Optional;
import java.util.function.Predicate;

/** Finds the inbox that a post of Twilio is about: by messaging service, else by account and number as written. */
record SmsInboxes(Store store) {
    /** {@code numberField} is the field with the desk's own number. */
    Optional<Inbox> concerned(Params post, String numberField) {
        return byService(post.text("MessagingServiceSid"))
                .or(() -> byNumber(post.text("AccountSid"), post.text(numberField)));
    }

    private Optional<Inbox> byService(String sid) {
        return sid == null || sid.isBlank()
                ? Optional.empty()
                : first(inbox -> sid.equals(inbox.channel().text("messaging_service_sid")));
    }

    private Optional<Inbox> byNumber(String account, String number) {
        return account == null || number == null
                ? Optional.empty()
                : first(inbox -> account.equals(inbox.channel().text("account_sid"))
                        && number.equals(inbox.channel().text("phone_number")));
    }

    private Optional<Inbox> first(Predicate<Inbox> wanted) {
        return store.inboxes.all().stream()
                .filter(inbox -> inbox.is(ChannelType.TWILIO_SMS))
                .filter(wanted)
                .findFirst();
    }
}

package dev.roundtrip.simulator.chatwoot.mailin;

import dev.roundtrip.simulator.chatwoot.domain.ChannelType;
import dev.roundtrip.simulator.chatwoot.domain.Inbox;
import dev.roundtrip.simulator.chatwoot.domain.Store;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/** Finds the inbox that a mail is addressed to: To beats Cc, the first named beats the second. */
final class MailInboxes {
    private final Store store;

    MailInboxes(Store store) {
        this.store = store;
    }

    Optional<Inbox> addressed(IncomingMail mail) {
        List<MailAddress> receivers = new ArrayList<>(mail.to().orElse(List.of()));
        receivers.addAll(mail.cc());
        receivers.addAll(mail.headers().addresses("X-Original-To"));
        receivers.addAll(mail.bcc());
        return receivers.stream().map(this::owner).flatMap(Optional::stream).findFirst();
    }

    private Optional<Inbox> owner(MailAddress receiver) {
        return store.inboxes.all().stream()
                .filter(inbox -> inbox.is(ChannelType.EMAIL))
                .filter(inbox -> List.of(address(inbox, "email"), address(inbox, "forward_to_email"))
                        .contains(receiver.plain()))
                .findFirst();
    }

    private static String address(Inbox inbox, String name) {
        return Objects.toString(inbox.channel().text(name), "").toLowerCase(Locale.ROOT);
    }
}

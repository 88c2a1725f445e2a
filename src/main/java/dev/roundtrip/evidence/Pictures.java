package dev.roundtrip.evidence;

import dev.roundtrip.trip.Exchange;
import dev.roundtrip.trip.Phone;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What everybody saw, in the order in which they saw it: mails as pages, the chat as pictures, the phone at the end. */
final class Pictures {
    private static final SmallPicture SMALL = new SmallPicture(560, 12 * 1024);

    // A page of the shop is 270 KB as PNG and 110 KB as JPEG: of many broken scenarios that is most of the report.
    private static final SmallPicture WHOLE = new SmallPicture(4096, 128 * 1024);

    private final Redactor redactor;
    private final Ink ink;

    Pictures(Redactor redactor) {
        this.redactor = redactor;
        this.ink = new Ink(redactor);
    }

    List<Attached> of(List<Exchange> byTime, List<Phone> phones, Instant start) {
        PhonePage page = new PhonePage(ink, start);
        return Stream.concat(
                        byTime.stream().flatMap(exchange -> of(exchange).stream()),
                        phones.stream().map(phone -> Attached.page("The customer's phone", page.of(phone))))
                .toList();
    }

    private Optional<Attached> of(Exchange exchange) {
        return switch (exchange.kind()) {
            case MAIL -> Optional.of(mail(exchange));
            case PICTURE -> Optional.of(picture(exchange, SMALL));
            case WHOLE_PICTURE -> Optional.of(picture(exchange, WHOLE));
            default -> Optional.empty();
        };
    }

    private Attached mail(Exchange mail) {
        String name = redactor.text(mail.title());
        try {
            return Attached.page(name, new MailPage(ink).of(mail.body()));
        } catch (MessagingException | IOException unreadable) {
            return unshown(name, unreadable.getMessage());
        } catch (RuntimeException fault) {
            // Others write mails, and what theirs provokes is no reason to lose the rest of the evidence.
            return unshown(name, fault.getClass().getSimpleName());
        }
    }

    private Attached unshown(String name, String why) {
        return Attached.text(name, redactor.text("It can't be shown as a mail program would: " + why));
    }

    private Attached picture(Exchange picture, SmallPicture size) {
        String name = redactor.text(picture.title());
        if (MediaTypes.isText(picture.mediaType())) {
            return Attached.text(name, redactor.body(picture.mediaType(), picture.body()));
        }
        return size.of(picture.body())
                .map(small -> new Attached(name, SmallPicture.MEDIA_TYPE, small))
                .orElseGet(() -> Attached.text(
                        name, "There is no picture: what was taken can't be read as " + picture.mediaType() + "."));
    }
}

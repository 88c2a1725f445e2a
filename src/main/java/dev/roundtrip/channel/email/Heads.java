package dev.roundtrip.channel.email;

import jakarta.mail.Address;
import jakarta.mail.FetchProfile;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.angus.mail.imap.IMAPMessage;

/** What can be known of mails on a server before one is opened: whom they are for. */
final class Heads {
    private static final String[] ADDRESSED = {"To", "Cc", "Delivered-To", "X-Original-To"};

    private Heads() {}

    /** What is fetched of many mails at once. */
    static FetchProfile wanted() {
        FetchProfile heads = new FetchProfile();
        heads.add(FetchProfile.Item.ENVELOPE);
        heads.add(FetchProfile.Item.SIZE);
        Arrays.stream(ADDRESSED).forEach(heads::add);
        return heads;
    }

    /** The addresses that a mail is for, and whatever else stands beside them. */
    static Stream<String> addressees(Message message) throws MessagingException {
        Stream.Builder<String> lines = Stream.builder();
        for (String header : ADDRESSED) {
            Optional.ofNullable(message.getHeader(header)).stream()
                    .flatMap(Stream::of)
                    .forEach(lines);
        }
        Optional.ofNullable(message.getAllRecipients()).stream()
                .flatMap(Stream::of)
                .map(Address::toString)
                .forEach(lines);
        return lines.build().flatMap(line -> Stream.of(line.split("[\\s,<>;\"]+")));
    }

    /** The whole mail, which stays as unread as it was. */
    static byte[] source(Message message) throws MessagingException, IOException {
        ((IMAPMessage) message).setPeek(true);
        ByteArrayOutputStream source = new ByteArrayOutputStream();
        message.writeTo(source);
        return source.toByteArray();
    }
}

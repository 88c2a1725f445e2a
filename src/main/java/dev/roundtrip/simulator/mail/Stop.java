package dev.roundtrip.simulator.mail;

import com.icegreen.greenmail.mail.MovingMessage;
import com.icegreen.greenmail.user.GreenMailUser;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** The last stop of one recipient's copy: a mailbox or, where there is none, the pipe. GreenMail knows it as a user. */
final class Stop implements GreenMailUser {
    private final String address;
    private final Optional<GreenMailUser> mailbox;
    private final UnaryOperator<byte[]> stamp;
    private final Consumer<byte[]> pipe;

    Stop(String address, Optional<GreenMailUser> mailbox, UnaryOperator<byte[]> stamp, Consumer<byte[]> pipe) {
        this.address = address;
        this.mailbox = mailbox;
        this.stamp = stamp;
        this.pipe = pipe;
    }

    @Override
    public void deliver(MovingMessage mail) {
        deliver(mail.getMessage());
    }

    @Override
    public void deliver(MimeMessage mail) {
        try {
            ByteArrayOutputStream raw = new ByteArrayOutputStream();
            mail.writeTo(raw);
            byte[] stamped = stamp.apply(raw.toByteArray());
            if (mailbox.isPresent()) {
                Session session = Session.getInstance(new Properties());
                mailbox.get().deliver(new MimeMessage(session, new ByteArrayInputStream(stamped)));
            } else {
                pipe.accept(ended(stamped));
            }
        } catch (IOException | MessagingException unreadable) {
            throw new IllegalStateException("A mail to " + address + " could not be read again", unreadable);
        }
    }

    /** GreenMail takes the last line's end for a part of the closing dot; what is handed on has it again. */
    private static byte[] ended(byte[] mail) {
        if (mail.length == 0 || mail[mail.length - 1] == '\n') {
            return mail;
        }
        byte[] ended = Arrays.copyOf(mail, mail.length + 2);
        ended[mail.length] = '\r';
        ended[mail.length + 1] = '\n';
        return ended;
    }

    @Override
    public String getEmail() {
        return address;
    }

    @Override
    public String getLogin() {
        return address;
    }

    @Override
    public String getPassword() {
        return address;
    }

    @Override
    public String getQualifiedMailboxName() {
        return address;
    }

    @Override
    public void create() {
        throw notAnAccount();
    }

    @Override
    public void delete() {
        throw notAnAccount();
    }

    @Override
    public void setPassword(String password) {
        throw notAnAccount();
    }

    @Override
    public void authenticate(String password) {
        throw notAnAccount();
    }

    private UnsupportedOperationException notAnAccount() {
        return new UnsupportedOperationException(address + " is where one mail is left, not an account to manage");
    }
}

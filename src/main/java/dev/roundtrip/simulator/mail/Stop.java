package dev.roundtrip.simulator.mail;

import com.icegreen.greenmail.mail.MovingMessage;
import com.icegreen.greenmail.user.GreenMailUser;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** The last stop of one recipient's copy: a mailbox or the pipe. GreenMail knows it as a user. */
final class Stop implements GreenMailUser {
    private final String address;
    private final UnaryOperator<byte[]> stamp;
    private final Consumer<byte[]> end;

    Stop(String address, UnaryOperator<byte[]> stamp, Consumer<byte[]> end) {
        this.address = address;
        this.stamp = stamp;
        this.end = end;
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
            end.accept(stamp.apply(raw.toByteArray()));
        } catch (IOException | MessagingException unreadable) {
            throw new IllegalStateException("A mail to " + address + " could not be read again", unreadable);
        }
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

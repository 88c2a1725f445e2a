package dev.roundtrip.simulator.chatwoot.delivery.mail;

import jakarta.mail.MessagingException;
import java.io.EOFException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.Objects;

/** Why a mail did not leave, in the words that the product shows. */
final class Trouble {
    private Trouble() {}

    static String words(MailServer server, MessagingException failure) {
        String answer = null;
        for (Throwable cause = failure; cause != null; cause = next(cause)) {
            if (cause instanceof ConnectException) {
                return "Connection refused - connect(2) for " + server;
            }
            if (cause instanceof SocketTimeoutException) {
                return "Net::ReadTimeout";
            }
            if (cause instanceof UnknownHostException) {
                return "getaddrinfo: Name or service not known";
            }
            if (cause instanceof EOFException
                    || Objects.toString(cause.getMessage(), "").contains("[EOF]")) {
                return "end of file reached";
            }
            String message = cause.getMessage() == null ? "" : cause.getMessage();
            if (message.matches("(?s)[45]\\d\\d .*")) {
                answer = message.strip() + "\n";
            }
        }
        return answer == null ? String.valueOf(failure.getMessage()) : answer;
    }

    private static Throwable next(Throwable failure) {
        if (failure instanceof MessagingException mail && mail.getNextException() != null) {
            return mail.getNextException();
        }
        return failure.getCause();
    }
}

package dev.roundtrip.channel.email;

import org.eclipse.angus.mail.iap.Response;
import org.eclipse.angus.mail.iap.ResponseHandler;
import org.eclipse.angus.mail.imap.protocol.IMAPResponse;

/**
 * Hears what a server says unasked, in the middle of whatever answer, and remembers whether the mailbox grew: a server
 * says so once, often within the answer to another command, and IDLE does not repeat it. Used by one thread.
 */
final class Notices implements ResponseHandler {
    private int size;
    private boolean grown;

    @Override
    public void handleResponse(Response response) {
        if (response instanceof IMAPResponse told && told.isUnTagged()) {
            if (told.keyEquals("EXISTS")) {
                // Many servers repeat the number they told before: that is no news, and must not keep anybody busy.
                grown |= told.getNumber() > size;
                size = told.getNumber();
            } else if (told.keyEquals("EXPUNGE")) {
                size = Math.max(0, size - 1);
            }
        }
    }

    /** Forgets what was heard so far: said right before the mailbox is listed. */
    void forget() {
        grown = false;
    }

    /** Whether the mailbox grew since. */
    boolean grown() {
        return grown;
    }
}

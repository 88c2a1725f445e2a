package dev.roundtrip.simulator.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.imap.ImapHostManagerImpl;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class MailboxesTest {
    @Test
    void a_login_and_a_mail_at_the_same_time_find_one_mailbox() throws Exception {
        Mailboxes mailboxes = new Mailboxes(new ImapHostManagerImpl());
        mailboxes.setAuthRequired(false);
        CyclicBarrier together = new CyclicBarrier(2);
        ExecutorService reader = Executors.newSingleThreadExecutor();
        try {
            for (int i = 0; i < 300; i++) {
                String address = "customer" + i + "@elsewhere.test";
                Future<Boolean> login = reader.submit(() -> {
                    together.await(5, TimeUnit.SECONDS);
                    return mailboxes.test(address, "any");
                });
                together.await(5, TimeUnit.SECONDS);
                assertThat(mailboxes.of(address)).isNotNull();
                assertThat(login.get(5, TimeUnit.SECONDS)).isTrue();
            }
        } finally {
            reader.shutdownNow();
        }
        assertThat(mailboxes.listUser()).hasSize(300);
    }
}

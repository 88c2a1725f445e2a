package dev.roundtrip.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.roundtrip.trip.Channel;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PurposeTest {
    @TempDir
    private Path folder;

    @Test
    void a_sweep_wants_the_desk_and_no_channel() {
        Settings settings = Settings.read(desk().sources(), Purpose.SWEEP);
        assertThat(settings.desk()).isPresent();
        assertThat(settings.email()).isEmpty();
        assertThat(settings.sms()).isEmpty();
        assertThat(settings.webchat()).isEmpty();
    }

    @Test
    void a_sweep_has_the_mailbox_where_all_of_it_is_told_whatever_is_under_test() {
        Told told = desk().with("roundtrip.channels", "sms")
                .with("roundtrip.email.customer", "qa@mail.example")
                .with("roundtrip.email.imap.host", "mail.example")
                .with("roundtrip.email.imap.user", "qa");
        assertThat(Settings.read(told.sources(), Purpose.SWEEP).email()).isEmpty();
        told.with("roundtrip.email.imap.password", "mail-word-1");
        assertThat(Settings.read(told.sources(), Purpose.SWEEP).email())
                .hasValueSatisfying(email -> assertThat(email.imap().host()).isEqualTo("mail.example"));
    }

    @Test
    void setting_up_wants_the_desk_and_has_of_the_channels_what_is_told() {
        Settings settings = Settings.read(
                desk().with("roundtrip.sms.desk.number", "+15551230000").sources(), Purpose.PROVISION);
        assertThat(settings.channels()).containsExactlyInAnyOrder(Channel.values());
        assertThat(settings.email().orElseThrow().inbox()).isZero();
        assertThat(settings.sms().orElseThrow().deskNumber()).isEqualTo("+15551230000");
        assertThat(settings.webchat().orElseThrow().inbox()).isZero();
    }

    @ParameterizedTest
    @EnumSource(Purpose.class)
    void the_desk_is_wanted_for_all(Purpose purpose) {
        Sources nothing = new Told(folder.resolve(".env"))
                .with("roundtrip.target", "remote")
                .sources();
        assertThatExceptionOfType(BadSettings.class)
                .isThrownBy(() -> Settings.read(nothing, purpose))
                .satisfies(bad -> assertThat(bad.faults())
                        .extracting(Fault::key)
                        .startsWith("roundtrip.desk.url", "roundtrip.desk.token", "roundtrip.desk.account.name")
                        .hasSize(purpose == Purpose.RUN ? 14 : 3));
    }

    private Told desk() {
        return new Told(folder.resolve(".env"))
                .with("roundtrip.target", "remote")
                .with("roundtrip.desk.url", "https://desk.example")
                .with("roundtrip.desk.token", "desk-token-1")
                .with("roundtrip.desk.account.name", "Harbor & Pine (staging)");
    }
}

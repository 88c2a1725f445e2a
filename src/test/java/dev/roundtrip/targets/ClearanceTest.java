package dev.roundtrip.targets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.roundtrip.config.Key;
import dev.roundtrip.config.Safety;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClearanceTest {
    private static final URI DESK = URI.create("https://Desk.shop.example:8443");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "desk.shop.example",
                "desk.shop.example.",
                "desk.shop.example:443",
                "*.shop.example",
                "https://*.shop.example:443/",
                " DESK.Shop.example",
                "https://desk.shop.example/app",
                "https://somebody@desk.shop.example./app"
            })
    void a_host_of_production_is_refused_however_it_is_written(String named) {
        assertThatExceptionOfType(NotCleared.class)
                .isThrownBy(() -> clearance("Shop", "other.example", named).mustAllow(DESK))
                .withMessage(
                        "The desk https://Desk.shop.example:8443 is not touched: roundtrip.production.hosts names '%s', and nothing may be run there. Set roundtrip.desk.url to a desk for tests."
                                .formatted(named))
                .satisfies(refused -> assertThat(refused.key()).isEqualTo(Key.PRODUCTION_HOSTS));
    }

    @ParameterizedTest
    @ValueSource(strings = {"shop.example", "*.desk.shop.example", "sk.shop.example", "*.hop.example"})
    void any_other_host_is_not(String named) {
        assertThatCode(() -> clearance("Shop", named).mustAllow(DESK)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({
        "https://desk.shop.example.:443/app, desk.shop.example",
        "http://[::1]:3000, ::1",
        "http://[::1]:3000, [::1]",
        "http://[2001:DB8::7], 'http://[2001:db8:0:0:0:0:0:7]:3000/'",
        "http://[2001:db8::7], 2001:db8::7"
    })
    void a_full_name_and_an_address_are_known_again(URI desk, String named) {
        assertThatExceptionOfType(NotCleared.class)
                .isThrownBy(() -> clearance("Shop", named).mustAllow(desk));
    }

    @Test
    void another_address_is_another_host() {
        assertThatCode(() -> clearance("Shop", "[::2]", "::3").mustAllow(URI.create("http://[::1]:3000")))
                .doesNotThrowAnyException();
    }

    @Test
    void the_page_of_a_shop_of_production_is_refused_too_before_anything_is_sent() {
        String[] given = Told.remote(
                "webchat.inbox", "3", "webchat.page", "https://www.shop.example", "production.hosts", "*.shop.example");
        assertThatExceptionOfType(NotCleared.class)
                .isThrownBy(() -> DeskEntry.of(Told.settings(given), Clock.systemUTC()))
                .withMessage(
                        "The page https://www.shop.example is not visited: roundtrip.production.hosts names '*.shop.example', and nothing may be run there. Set roundtrip.webchat.page to a page of a shop for tests, or leave it empty.");
    }

    @Test
    void the_account_must_have_the_name_that_was_confirmed() {
        Clearance clearance = clearance(" Harbor & Pine (staging) ");
        assertThatCode(() -> clearance.mustAllow(3, "Harbor & Pine (staging)", DESK))
                .doesNotThrowAnyException();
        assertThatExceptionOfType(NotCleared.class)
                .isThrownBy(() -> clearance.mustAllow(3, "Harbor & Pine", DESK))
                .withMessage(
                        "Account 3 of https://Desk.shop.example:8443 is called \"Harbor & Pine\", but roundtrip.desk.account.name is \" Harbor & Pine (staging) \". If tests may run there, set it to the name that the desk shows.");
    }

    private static Clearance clearance(String name, String... production) {
        return new Clearance(new Safety(name, List.of(production)));
    }
}

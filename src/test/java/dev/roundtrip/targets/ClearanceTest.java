package dev.roundtrip.targets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.roundtrip.config.Key;
import dev.roundtrip.config.Safety;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClearanceTest {
    private static final URI DESK = URI.create("https://Desk.shop.example:8443");

    @ParameterizedTest
    @ValueSource(
            strings = {"desk.shop.example", "*.shop.example", " DESK.Shop.example", "https://desk.shop.example/app"})
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

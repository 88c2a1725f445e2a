package dev.roundtrip.channel.email;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CustomerAddressTest {

    @ParameterizedTest
    @CsvSource({
        "QA@mail.example, Maya, x7k2-3, qa+maya-x7k2-3@mail.example",
        "*@customers.example, Maya, x7k2-3, maya-x7k2-3@customers.example",
        "*@customers.example, Dr. Zoë Müller-Ørsted the Third of Them, 1, dr-zoe-muller-rsted-the-1@customers.example",
        "*@customers.example, مايا, 1, customer-1@customers.example"
    })
    void every_customer_gets_an_address_of_their_own(String pattern, String name, String tag, String address) {
        assertThat(new CustomerAddress(pattern).of(name, tag)).isEqualTo(address);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "qa", "@mail.example", "q*@mail.example", "Qa <qa@mail.example>"})
    void a_pattern_that_is_no_address_is_refused(String pattern) {
        assertThatThrownBy(() -> new CustomerAddress(pattern))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("but was '" + pattern + "'");
    }

    @Test
    void an_address_pattern_tells_its_domain() {
        assertThat(new CustomerAddress("*@customers.example").domain()).isEqualTo("customers.example");
    }
}

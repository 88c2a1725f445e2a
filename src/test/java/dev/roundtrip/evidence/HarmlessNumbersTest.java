package dev.roundtrip.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.roundtrip.secrets.SampleSecrets;
import java.io.IOException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What messages, requests and times are full of and nobody must hide; drawn, but the same each time. */
class HarmlessNumbersTest {
    private static final int EACH = 500;

    private final Random random = new Random(20261122);
    private final Redactor redactor = new Redactor(SampleSecrets.values());

    @Test
    void ten_thousand_harmless_numbers_and_times_are_left_alone() {
        Map<String, Supplier<String>> kinds = kinds();
        assertThat(kinds.size() * EACH).isGreaterThanOrEqualTo(10_000);

        kinds.forEach((kind, drawn) -> {
            for (int i = 0; i < EACH; i++) {
                String text = drawn.get();
                assertThat(redactor.text(text)).as(kind).isEqualTo(text);
                String sentence = "It is " + text + ", as I said (" + text + ").";
                assertThat(redactor.text(sentence)).as(kind).isEqualTo(sentence);
            }
        });
    }

    @Test
    void all_of_them_in_one_text_are_left_alone_too() {
        String all = kinds().values().stream()
                .map(Supplier::get)
                .collect(Collectors.joining("\n", "Content-Transfer-Encoding: 8bit\n\n", ""));

        assertThat(redactor.text(all)).isEqualTo(all);
    }

    /** Ids and times that are longer than people can count, also such as would be cards in a text. */
    @Test
    void numbers_in_json_are_left_alone_in_the_tree_and_as_text() throws IOException {
        String json = "{\"id\":4111111111111111,\"at\" : 1737539471234567,\"of\":[5555555555554444, 4111111111111111],"
                + "\"minus\":-378282246310005,\"within\":\"{\\\"id\\\": 4111111111111111}\"}";

        assertThat(redactor.text(json)).isEqualTo(json);
        assertThat(new ObjectMapper().readTree(redactor.json(json))).isEqualTo(new ObjectMapper().readTree(json));
        assertThat(redactor.text("{\"id\":\"4111111111111111\"}")).isEqualTo("{\"id\":\"«card number hidden»\"}");
    }

    private Map<String, Supplier<String>> kinds() {
        Map<String, Supplier<String>> all = new LinkedHashMap<>();
        all.put("order number", () -> "RT-" + digits(5));
        all.put("long order number", () -> "#" + digits(10));
        all.put("phone number", () -> "+" + (1 + random.nextInt(9)) + digits(9 + random.nextInt(6)));
        all.put("phone number in a form", () -> "To=%2B" + (1 + random.nextInt(9)) + digits(14) + "&x=1");
        all.put(
                "phone number in groups",
                () -> "+%d %s %s %s".formatted(20 + random.nextInt(80), digits(3), digits(4), digits(4)));
        all.put("milliseconds", () -> String.valueOf(1_700_000_000_000L + random.nextInt()));
        all.put("microseconds", () -> String.valueOf(1_700_000_000_000_000L + random.nextInt()));
        all.put("nanoseconds", () -> String.valueOf(1_700_000_000_000_000_000L + random.nextLong(1L << 40)));
        all.put("time", () -> instant().toString());
        all.put(
                "time with nanoseconds",
                () -> instant().plusNanos(random.nextInt(1_000_000_000)).toString());
        all.put("compact time", () -> instant().toString().replaceAll("[^0-9]", ""));
        all.put("uuid", () -> new UUID(random.nextLong(), random.nextLong()).toString());
        all.put(
                "part of a uuid",
                () -> new UUID(random.nextLong(), random.nextLong()).toString().substring(9));
        all.put("Message-ID", () -> "<" + hex(16) + "." + digits(13) + "@mail.example>");
        all.put(
                "Message-ID of a desk",
                () -> "<conversation/" + new UUID(random.nextLong(), random.nextLong()) + "/messages/" + digits(4)
                        + "@desk.example>");
        all.put("SID of a text", () -> "SM" + hex(32));
        all.put("SID of an account", () -> "AC" + hex(32));
        all.put("tracking number", () -> "1Z999AA1" + digits(10));
        all.put("long tracking number", () -> "94" + digits(20));
        all.put("price", () -> "€ %d.%s,%s".formatted(1 + random.nextInt(9), digits(3), digits(2)));
        all.put("fraction", () -> "0." + digits(16));
        all.put("IBAN", () -> "DE" + digits(20));
        all.put(
                "IBAN in groups",
                () -> "DE%s %s %s %s %s %s"
                        .formatted(digits(2), digits(4), digits(4), digits(4), digits(4), digits(2)));
        all.put("id in JSON", () -> "{\"id\":" + (1 + random.nextInt(9)) + digits(15) + "}");
        all.put(
                "id in an address",
                () -> "https://desk.example/app/accounts/1/conversations/" + (1 + random.nextInt(9)) + digits(6));
        all.put("table", () -> "| %s | %s | %s |".formatted(digits(4), digits(4), digits(8)));
        all.put("version", () -> "Chromium %s.0.%s.%s".formatted(digits(3), digits(4), digits(3)));
        all.put("hash", () -> hex(40));
        all.put("etag", () -> "W/\"" + hex(32) + "\"");
        all.put("card that is none", () -> notACard("4" + digits(15)));
        all.put("grouped card that is none", () -> notACard("5" + digits(15)).replaceAll("(.{4})(?=.)", "$1 "));
        return all;
    }

    private Instant instant() {
        return Instant.ofEpochSecond(1_500_000_000L + random.nextInt(500_000_000), random.nextInt(1000) * 1_000_000L);
    }

    private String digits(int many) {
        return random.ints(many, 0, 10).mapToObj(String::valueOf).collect(Collectors.joining());
    }

    private String hex(int many) {
        return random.ints(many, 0, 16).mapToObj(Integer::toHexString).collect(Collectors.joining());
    }

    /** One whose check digit is right is made one whose is wrong. */
    private static String notACard(String number) {
        int sum = 0;
        for (int i = 0; i < number.length(); i++) {
            int digit = number.charAt(number.length() - 1 - i) - '0';
            sum += i % 2 == 0 ? digit : digit * 2 / 10 + digit * 2 % 10;
        }
        int last = number.charAt(number.length() - 1) - '0';
        return sum % 10 == 0 ? number.substring(0, number.length() - 1) + (last + 1) % 10 : number;
    }
}

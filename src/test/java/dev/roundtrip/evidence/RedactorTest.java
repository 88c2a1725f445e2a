package dev.roundtrip.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RedactorTest {
    private static final String SECRET = "s3cr3t/p&ss wörd+\"1";

    private final Redactor redactor = new Redactor(List.of(SECRET, "Zx9-token", "", "seven-7"));

    @Test
    void a_secret_is_hidden_as_it_is() {
        assertThat(redactor.text("log in with " + SECRET + " please")).isEqualTo("log in with «secret hidden» please");
    }

    @Test
    void a_secret_is_hidden_in_a_form_and_in_json() {
        String form = "x=" + URLEncoder.encode(SECRET, StandardCharsets.UTF_8) + "&y=1";
        String json = "{\"note\": \"" + SECRET.replace("\"", "\\\"") + "\"}";

        assertThat(redactor.text(form)).isEqualTo("x=«secret hidden»&y=1");
        assertThat(redactor.text(json)).isEqualTo("{\"note\": \"«secret hidden»\"}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "u", "us", "use", "maya@shop.example:"})
    void a_secret_is_hidden_inside_base64_wherever_it_starts(String before) {
        String encoded = base64(before + SECRET + " tail");

        String redacted = redactor.text("seen " + encoded);

        assertThat(redacted).contains("«secret hidden»");
        assertThat(new String(Base64.getDecoder().decode(encoded), StandardCharsets.UTF_8))
                .contains(SECRET);
        assertThat(redacted).doesNotContain(encoded.substring(encoded.length() / 3, encoded.length() / 2));
    }

    @Test
    void what_is_too_short_to_be_a_secret_is_left_alone() {
        assertThat(redactor.text("seven-7 is no secret")).isEqualTo("seven-7 is no secret");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Authorization: Basic QUMxOkxFQUtMRUFLTEVBSw==",
                "authorization: Bearer LEAKLEAKLEAKLEAK",
                "{\"Authorization\":\"Basic LEAKLEAKLEAK\"}",
                "api_access_token: LEAKLEAKLEAK",
                "GET /cable?pubsub_token=LEAKLEAKLEAK HTTP/1.1",
                "X-Auth-Token: LEAKLEAKLEAK",
                "Cookie: a=b; cw_conversation=LEAKLEAKLEAK; c=d",
                "{\"pubsub_token\":\"LEAKLEAKLEAK\"}",
                "{\"text\":\"{\\\"pubsub_token\\\":\\\"LEAKLEAKLEAK\\\"}\"}",
                "{\"auth_token\" : \"LEAKLEAKLEAK\"}",
                "{\"hmac_token\": \"LEAKLEAKLEAK\"}",
                "{\"password\": \"LE\\\"AKLEAKLEAK\"}",
                "email=a%40b.c&password=LEAKLEAKLEAK&x=1",
                "user[password]=LEAKLEAKLEAK",
                "token eyJhbGciOiJIUzI1NiJ9.eyJzb3VyY2VfaWQiOiJMRUFLIn0.LEAKLEAKLEAK",
                "AUTH PLAIN AExFQUtMRUFLAExFQUs=",
                "Cookie: first=LEAKLEAKLEAK",
                "Set-Cookie: _chatwoot_session=LEAKLEAKLEAK; path=/; \"LEAK\"",
                "{\"Set-Cookie\":[\"a=LEAK\",\"b=LEAK\"]}",
                "{\"cookies\": {\"a\": \"LEAK\",\n \"b\": \"LEAK\"}}",
                "{\"mail\":\"Received: x\\r\\nCookie: a=LEAKLEAK\\r\\n\"}",
                "X-Twilio-Signature: LEAKLEAKLEAK=",
                "{\"X-Twilio-Signature\":\"LEAKLEAKLEAK=\"}",
                "curl -H 'api_access_token: LEAKLEAKLEAK' https://desk.example",
                "GET /api/v1/profile?api_access_token=LEAKLEAKLEAK",
                "{\\\"auth_token\\\":\\\"LEAKLEAKLEAK\\\"}",
                "&quot;password&quot;: &quot;LEAK&amp;LEAK&quot;",
                "proxy http://qa:LEAKLEAK@proxy.example:3128",
                "https://files.example/a.pdf?X-Amz-Credential=LEAK&X-Amz-Signature=LEAKLEAK",
                "https://files.example/a.pdf?sv=2024&sig=LEAKLEAK%3D",
                "Password: LEAKLEAK",
                "Password: LEAKLEAK1 for now",
                "Cookie: LEAKLEAK=",
                "curl -H 'Authorization: Basic LEAKLEAK'",
                "curl -H \"Authorization: Bearer LEAKLEAKLEAK\" https://desk.example",
                "it sent Authorization: Basic LEAKLEAKLEAK to the desk",
                "headers={Authorization=[Bearer LEAKLEAKLEAK]}",
                "client_secret: LEAKLEAK and more",
                "-----BEGIN PRIVATE KEY-----\nLEAKLEAK\nLEAKLEAK\n-----END PRIVATE KEY-----",
            })
    void a_credential_is_hidden_by_the_place_where_it_stands(String text) {
        assertThat(redactor.text(text)).contains("«hidden»").doesNotContain("LEAK", "AKLEAK", "AExFQUt", "QUMxOkxF");
    }

    @ParameterizedTest
    @CsvSource(delimiter = ' ', textBlock = """
            https://desk.example/survey/responses/3f2b8c1e-77aa-4d0f-9b21-6c5e0d9f4a10 https://desk.example/survey/responses/«hidden»
            /rails/active_storage/blobs/redirect/eyJfcmFpbHMiOnsibWVzc2FnZSI6IkJBaHBEdz09In19--0123456789012345678901234567890123456789/photo.png /rails/active_storage/blobs/redirect/«hidden»/photo.png
            /rails/active_storage/representations/redirect/d8YHSppdn7zs7y8hNw3aKJXHVKf2uBwEu41J4krV/250x250/label.png /rails/active_storage/representations/redirect/«hidden»/250x250/label.png
            /rails/active_storage/disk/d8YHSppdn7zs7y8hNw3aKJXHVKf2uBwEu41J4krV/invoice.pdf?disposition=inline /rails/active_storage/disk/«hidden»/invoice.pdf?disposition=inline
            https://desk.example/app/auth/password/edit?reset_password_token=3DLzx9QfQ&x=1 https://desk.example/app/auth/password/edit?reset_password_token=«hidden»&x=1
            https://desk.example/auth/confirmation?confirmation_token=Lzx9QfQ https://desk.example/auth/confirmation?confirmation_token=«hidden»
            https://desk.example/app/login?email=a%40b.c&sso_auth_token=0a1b2c https://desk.example/app/login?email=a%40b.c&sso_auth_token=«hidden»
            https://news.example/unsubscribe/a1b2c3d4e5f6a7b8c9?lang=en https://news.example/unsubscribe/«hidden»?lang=en
            https://shop.example/magic-link?t=a1b2c3d4e5f6a7b8c9&to=orders https://shop.example/magic-link?t=«hidden»&to=orders
            https://shop.example/confirm/A1-B2-C3-D4-E5-F6-G7 https://shop.example/confirm/«hidden»
            https://shop.example/invite/k7-q9-z3-p1-m5-x8 https://shop.example/invite/«hidden»
            https://news.example/unsubscribe/Vn3-kq_9ZpL-0a_Xy7Tt-w_R https://news.example/unsubscribe/«hidden»
            gid=BAh7CEkiCGdpZAY6BkVU--0123456789012345678901234567890123456789 «hidden»
            """)
    void of_a_link_that_opens_something_so_much_stays_as_says_what_it_led_to(String link, String shown) {
        assertThat(redactor.text("Go to " + link + " now")).isEqualTo("Go to " + shown + " now");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://desk.example/app/accounts/1/conversations/1234567",
                "https://shop.example/products/a1b2c3d4e5f6a7b8c9d0",
                "https://shop.example/login",
                "My password: it was reset yesterday. A token of thanks, and a cookie.",
                "I have a basic question about Basic membership and bearer documents.",
                "Password: I forgot it, sorry.",
                "Cookie: chocolate chip, please.",
                "Cookie: chocolate chip = the best",
                "Basic telecommunications-package, Bearer responsibility-of-the-owner",
                "https://help.example/reset/iphone15-settings-and-more",
                "https://shop.example/login/orders/RT-2026-11-29-000123",
                "https://help.example/password-help/how-to-set-a-new-one-in-3-steps",
                "The signature was missing; api and session are fine, basic as they are.",
                "<reply+3f2b8c1e-77aa-4d0f-9b21-6c5e0d9f4a10@reply.desk.example>",
            })
    void what_opens_nothing_stays(String text) {
        assertThat(redactor.text(text)).isEqualTo(text);
    }

    @Test
    void what_was_redacted_once_is_not_changed_by_being_redacted_again() {
        String text = "Cookie: a=b\npassword=" + SECRET + "\nAuthorization: Bearer " + SECRET
                + "\nhttps://desk.example/survey/responses/3f2b8c1e-77aa\n{\"cookies\":[\"a\"],\"token\":\"x\"}";
        String once = redactor.text(text);

        assertThat(redactor.text(once)).isEqualTo(once);
    }

    @Test
    void a_secret_in_the_words_of_a_header_is_hidden_wherever_they_are_parted() {
        String header = "Subject: =?UTF-8?B?" + base64("about " + SECRET.substring(0, 7)) + "?=\r\n =?UTF-8?B?"
                + base64(SECRET.substring(7)) + "?=\r\nTo: a@b.c";

        assertThat(redactor.text(header)).isEqualTo("Subject: about «secret hidden»\r\nTo: a@b.c");
    }

    @Test
    void of_a_file_with_a_secret_packed_in_it_nothing_is_shown() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(packed)) {
            zip.putNextEntry(new ZipEntry("word/document.xml"));
            zip.write(("<w:t>" + SECRET.replace("&", "&amp;") + "</w:t>").getBytes(StandardCharsets.UTF_8));
        }
        String mail = "Content-Transfer-Encoding: base64\r\n\r\n"
                + Base64.getMimeEncoder().encodeToString(packed.toByteArray()) + "\r\n--part";

        assertThat(redactor.text(mail))
                .startsWith("Content-Transfer-Encoding: base64\r\n\r\n«secret hidden»")
                .endsWith("\r\n--part");
    }

    @Test
    void a_text_part_in_latin_letters_is_looked_into_as_well() {
        String mail = "Content-Transfer-Encoding: base64\r\n\r\n"
                + Base64.getEncoder()
                        .encodeToString("Gr\u00fc\u00dfe, 4111 1111 1111 1111".getBytes(StandardCharsets.ISO_8859_1));

        assertThat(redactor.text(mail)).contains("Grüße, «card number hidden»");
    }

    @Test
    void a_text_part_is_read_by_the_charset_that_its_head_declares() {
        String mail = "Content-Type: text/plain; charset=utf-16le\r\nContent-Transfer-Encoding: base64\r\n\r\n"
                + Base64.getMimeEncoder()
                        .encodeToString(("It is " + SECRET + ", you see.").getBytes(StandardCharsets.UTF_16LE));

        assertThat(redactor.text(mail)).contains("It is «secret hidden», you see.");
    }

    @Test
    void a_card_number_that_somebody_typed_as_if_it_were_json_is_hidden() {
        assertThat(redactor.text("it is \"card\": 4111111111111111, as I said"))
                .isEqualTo("it is \"card\": «card number hidden», as I said");
        assertThat(redactor.text("→ 200 {\"id\": 4111111111111111} in 3 ms"))
                .isEqualTo("→ 200 {\"id\": 4111111111111111} in 3 ms");
    }

    @Test
    void a_card_number_in_base64_is_hidden_outside_a_mail_too() {
        String encoded = base64("my card is 4111 1111 1111 1111, thanks");

        assertThat(Redactor.withoutSecrets().text("seen " + encoded + " twice"))
                .isEqualTo("seen «card number hidden» twice");
        assertThat(Redactor.withoutSecrets().text("seen " + base64("order 4111 1111 1111 1112, thanks")))
                .isEqualTo("seen " + base64("order 4111 1111 1111 1112, thanks"));
    }

    @Test
    void a_name_in_json_that_says_credential_hides_its_value_whatever_it_is() {
        assertThat(
                        redactor.json(
                                "{\"cookies\":{\"a\":\"b\"},\"password\":\"x\",\"pubsub_token\":\"y\",\"cookie\":\"z\",\"name\":\"n\",\"auth_token\":\"\"}"))
                .isEqualToIgnoringWhitespace(
                        "{\"cookies\":\"«hidden»\",\"password\":\"«hidden»\",\"pubsub_token\":\"«hidden»\",\"cookie\":\"«hidden»\",\"name\":\"n\",\"auth_token\":\"\"}");
        assertThat(redactor.json("no JSON, " + SECRET)).isEqualTo("no JSON, «secret hidden»");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "4111111111111111",
                "4111 1111 1111 1111",
                "4111-1111-1111-1111",
                "4111\u00a01111\u00a01111\u00a01111",
                "4111+1111+1111+1111",
                "4111%201111%201111%201111",
                "5555 5555 5555 4444",
                "2223003122003222",
                "3782 822463 10005",
                "6011 1111 1111 1117",
                "3530111333300000",
                "6200000000000005",
                "4111 1111\n1111 1111",
                "4111 1111 1111\r\n> 1111",
            })
    void a_card_number_is_hidden_however_it_is_grouped(String number) {
        assertThat(redactor.text("my card is " + number + ", thanks"))
                .isEqualTo("my card is «card number hidden», thanks");
        assertThat(redactor.text("12 " + number + " 34")).isEqualTo("12 «card number hidden» 34");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "4111 1111 1111 1112",
                "4111\n1111\n1111\n1111",
                "order RT-10442, tracking 1Z999AA10123456784",
                "1737539471234",
                "30569309025904",
                "call +1 555 010 0042 or +15550100042",
                "SM0123456789abcdef0123456789abcdef",
                "id 12 of 34, 2026-11-22 10:02:11.480",
                "c0a80001-4111-1111-1111-111111111111",
            })
    void numbers_that_are_no_cards_stay(String text) {
        assertThat(redactor.text(text)).isEqualTo(text);
    }

    @Test
    void a_card_number_is_found_in_an_encoded_part_of_a_mail() {
        String mail = "Subject: hi\r\nContent-Type: text/plain\r\nContent-Transfer-Encoding: base64\r\n\r\n"
                + Base64.getMimeEncoder()
                        .encodeToString("My card: 4111 1111 1111 1111".getBytes(StandardCharsets.UTF_8))
                + "\r\n";
        String folded = "Content-Transfer-Encoding: quoted-printable\r\n\r\nMy card: 4111 1111=\r\n 1111 1111";

        assertThat(redactor.text(mail))
                .contains("My card: «card number hidden»")
                .doesNotContain("NDExMS");
        assertThat(redactor.text(folded)).contains("My card: «card number hidden»");
    }

    @Test
    void a_large_attachment_and_a_long_table_of_numbers_are_no_trouble() {
        byte[] file = new byte[200_000];
        for (int i = 0; i < file.length; i++) {
            file[i] = (byte) (i * 31);
        }
        String mail = "Content-Transfer-Encoding: base64\r\n\r\n"
                + Base64.getMimeEncoder().encodeToString(file);
        String table = "1 ".repeat(30_000) + "\n{\"password\":\"" + "\\\"x".repeat(1_000) + "y".repeat(30_000) + "\"}";

        assertThat(redactor.text(mail)).isEqualTo(mail);
        assertThat(redactor.text(table)).isEqualTo("1 ".repeat(30_000) + "\n{\"password\":\"«hidden»\"}");
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}

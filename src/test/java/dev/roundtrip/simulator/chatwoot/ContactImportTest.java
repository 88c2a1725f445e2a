package dev.roundtrip.simulator.chatwoot;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ContactImportTest {
    private TestDesk desk;

    @BeforeAll
    void open() throws Exception {
        desk = new TestDesk();
        desk.post("/labels", Map.of("title", "vip"));
    }

    @AfterAll
    void close() {
        desk.close();
    }

    @Test
    void lines_of_a_file_become_contacts_or_change_those_that_are_there() throws Exception {
        int code = taken("name,email,phone_number,city,plan,labels\r\n"
                + "\"Imke, \"\"the\"\" First\",imke@x.test,491510000077,Bonn,gold,VIP\r\n"
                + "Carla Renamed,carla@x.test,,,,\r\n");
        JsonNode imke = found("imke@x.test");

        assertThat(code).isEqualTo(200);
        assertThat(imke.get("name").asText()).isEqualTo("Imke, \"the\" First");
        assertThat(imke.get("phone_number").asText()).isEqualTo("+491510000077");
        assertThat(imke.at("/additional_attributes/city").asText()).isEqualTo("Bonn");
        assertThat(imke.at("/custom_attributes/plan").asText()).isEqualTo("gold");
        assertThat(desk.get("/contacts/" + imke.get("id") + "/labels").get("payload"))
                .hasToString("[\"vip\"]");
        assertThat(found("carla@x.test").get("name").asText()).isEqualTo("Carla Renamed");
    }

    @Test
    void a_line_that_breaks_a_rule_keeps_no_other_out() throws Exception {
        taken("name,email,labels\nBad,no address,\nOdd,odd@x.test,unheard-of\nGood,good@x.test,\n");

        assertThat(found("good@x.test").get("name").asText()).isEqualTo("Good");
        assertThat(desk.get("/contacts/search?q=odd@x.test").get("payload")).isEmpty();
        assertThat(desk.get("/contacts/search?q=no%20address").get("payload")).isEmpty();
    }

    @Test
    void without_a_file_nothing_is_taken() throws Exception {
        assertThat(desk.post("/contacts/import", Map.of())).hasToString("{\"error\":\"File is blank\"}");
    }

    private int taken(String file) throws IOException, InterruptedException {
        int code = desk.sendFile(
                        "/contacts/import", "import_file", "contacts.csv", file.getBytes(StandardCharsets.UTF_8))
                .statusCode();
        assertThat(desk.simulator.awaitQuiet(Duration.ofSeconds(5))).isTrue();
        return code;
    }

    private JsonNode found(String question) throws IOException, InterruptedException {
        return desk.get("/contacts/search?q=" + question).get("payload").get(0);
    }
}

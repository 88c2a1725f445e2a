package dev.roundtrip.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RunKindTest {
    private static final String RUN = """
            {"id":"k7m2x","target":"remote","desk":"https://desk.example","deskVersion":"Chatwoot 4.14.2","simulated":false,
             "answers":"scripted: the suite's own words","chosen":"sms","howReal":{"sms":"real numbers","email":"real"}}
            """;

    @Test
    void another_run_seed_and_release_are_of_the_same_kind() throws JsonProcessingException {
        assertThat(kind(RUN.replace("k7m2x", "zzzzz")
                        .replace("4.14.2", "4.15.0")
                        .replace("{\"id", "{\"seed\":\"1\",\"id")))
                .isEqualTo(kind(RUN));
    }

    @Test
    void the_order_in_which_channels_are_told_is_none_of_it() throws JsonProcessingException {
        assertThat(kind(RUN.replace(
                        "\"sms\":\"real numbers\",\"email\":\"real\"", "\"email\":\"real\",\"sms\":\"real numbers\"")))
                .isEqualTo(kind(RUN));
    }

    @Test
    void a_simulator_on_another_port_is_the_same() throws JsonProcessingException {
        String simulated = RUN.replace("false", "true").replace("https://desk.example", "http://127.0.0.1:4711");

        assertThat(kind(simulated.replace("4711", "4712")))
                .isEqualTo(kind(simulated))
                .isNotEqualTo(kind(RUN));
    }

    @Test
    void a_stand_in_on_another_port_is_the_same() throws JsonProcessingException {
        String standIn = RUN.replace("real numbers", "a stand-in for Twilio at http://127.0.0.1:4711");

        assertThat(kind(standIn.replace("4711", "4712")))
                .isEqualTo(kind(standIn))
                .isNotEqualTo(kind(RUN));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"target\":\"remote\"->\"target\":\"compose\"",
                "desk.example->other.example",
                "real numbers->injected at the desk",
                "scripted->draft",
                "\"chosen\":\"sms\"->\"chosen\":\"sms & smoke\"",
                "\"chosen\"->\"part\":\"1/3\",\"chosen\"",
                "\"chosen\"->\"faults\":[\"mail-out-lost\"],\"chosen\""
            })
    void what_would_make_the_comparison_false_is_another_kind(String change) throws JsonProcessingException {
        String[] fromTo = change.split("->");

        assertThat(kind(RUN.replace(fromTo[0], fromTo[1]))).isNotEqualTo(kind(RUN));
    }

    @Test
    void a_run_put_together_of_parts_is_one_that_played_all() throws JsonProcessingException {
        assertThat(kind(RUN.replace("\"chosen\"", "\"part\":\"1/3\",\"parts\":[],\"chosen\"")))
                .isEqualTo(kind(RUN));
    }

    private static String kind(String run) throws JsonProcessingException {
        return new RunKind(new ObjectMapper().readTree(run)).fingerprint();
    }
}

package dev.roundtrip.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.groups.Tuple.tuple;

import dev.roundtrip.people.Persona;
import dev.roundtrip.trip.Channel;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScenarioReaderTest {
    @TempDir
    Path folder;

    @Test
    void everything_about_a_scenario_is_read() {
        ScenarioText scenario =
                WrittenFeature.catalogue(folder, """
                        Rule: Whoever asks is answered
                          Always.
                          Background:
                            Given Maya, a friendly first-time buyer, signed in at the shop
                          @id=A1 @webchat @email @edge=typos @edge=emoji @needs=continuity @severity=critical @known-defect=x
                          Scenario: It goes on by e-mail
                            Given the shop is busy
                            When Maya writes in the chat
                              \"""
                              Where is it?
                              --- or, in other words ---
                              And my jacket?
                              \"""
                            Then a rule of the desk has labelled it "late"
                            When Tomas answers
                              \"""
                              It is on its way.
                              \"""
                            Then Maya receives the answer in the chat in the same thread, complete and unchanged
                            And the answer covers
                              | where | on its way // nearly there |
                            And the answer avoids
                              | /RT-\\\\d+/ |
                            When Maya writes back by e-mail
                              \"""
                              Thanks!
                              \"""
                        """).scenarios().get(0);

        assertThat(scenario.id()).isEqualTo("A1");
        assertThat(scenario.area()).isEqualTo("order");
        assertThat(scenario.rule()).isEqualTo("Whoever asks is answered");
        assertThat(scenario.channels()).containsExactly(Channel.WEB_CHAT, Channel.EMAIL);
        assertThat(scenario.customers()).extracting(Persona::tone).containsExactly("friendly");
        assertThat(scenario.edgeCases()).containsExactly("typos", "emoji");
        assertThat(scenario.needs()).containsExactly("continuity");
        assertThat(scenario.severity()).isEqualTo("critical");
        assertThat(scenario.knownDefects()).containsExactly("x");
        assertThat(scenario.context())
                .isEqualTo(new ScenarioText.Context(
                        "A", "About it. Always.", List.of("Maya is signed in at the shop", "the shop is busy")));
        assertThat(scenario.turns())
                .extracting(Turn::speaker, Turn::to, Turn::channel, Turn::wordings)
                .containsExactly(
                        tuple(
                                "Maya",
                                "the shop",
                                Optional.of(Channel.WEB_CHAT),
                                List.of("Where is it?", "And my jacket?")),
                        tuple("Tomas", "Maya", Optional.of(Channel.WEB_CHAT), List.of("It is on its way.")),
                        tuple("Maya", "the shop", Optional.of(Channel.EMAIL), List.of("Thanks!")));
        assertThat(scenario.expectedAnswers()).containsExactly("It is on its way.");
        assertThat(scenario.covers())
                .containsExactly(new ScenarioText.Fact("where", List.of("on its way", "nearly there")));
        assertThat(scenario.avoids()).containsExactly("/RT-\\d+/");
        assertThat(scenario.outcomes()).extracting(Outcome::what).containsExactly("label", "delivery");
    }

    @Test
    void subject_and_files_are_read_off_the_step() {
        assertThat(turns("""
                        When Maya writes by e-mail about "Torn", with the files "a.png" and "b.png"
                          \"""
                          Look.
                          \"""
                        And Maya writes in the chat, with the picture "label.png"
                          \"""
                          There.
                          \"""
                        """))
                .extracting(Turn::subject, Turn::files)
                .containsExactly(
                        tuple(Optional.of("Torn"), List.of("a.png", "b.png")),
                        tuple(Optional.empty(), List.of("label.png")));
    }

    @Test
    void what_only_colleagues_see_is_no_answer() {
        ScenarioText scenario = scenario("""
                When Maya texts
                  \"""
                  Where?
                  \"""
                And Ines has drafted an answer as a private note
                  \"""
                  It comes tomorrow.
                  \"""
                And Tomas grades the draft
                  | tone   | 5 |
                  | policy | 4 |
                And Tomas approves the draft unchanged
                """);

        assertThat(scenario.turns())
                .extracting(Turn::action, Turn::to, Turn::isPrivate)
                .containsExactly(
                        tuple("Maya texts", "the shop", false),
                        tuple("Ines has drafted an answer as a private note", "colleagues", true),
                        tuple("Tomas grades the draft: tone: 5; policy: 4", "", true),
                        tuple("Tomas approves the draft unchanged", "Maya", false));
        assertThat(scenario.expectedAnswers()).containsExactly("It comes tomorrow.");
    }

    @Test
    void two_agents_a_bot_and_the_desk_answer_under_their_own_names() {
        ScenarioText scenario = scenario("""
                Given the shop's phone line is closed for the night
                  \"""
                  We are asleep.
                  \"""
                When Maya texts
                  \"""
                  Where?
                  \"""
                Then Maya is told by SMS that nobody is there
                And the bot answers Maya
                  \"""
                  I am a bot.
                  \"""
                When Tomas and Ines answer at the same time
                  | Tomas | Here.  |
                  | Ines  | There. |
                """);

        assertThat(scenario.turns())
                .extracting(Turn::speaker, turn -> turn.role().label(), Turn::wordings)
                .endsWith(
                        tuple("the desk", "desk", List.of("We are asleep.")),
                        tuple("the bot", "bot", List.of("I am a bot.")),
                        tuple("Tomas", "agent", List.of("Here.")),
                        tuple("Ines", "agent", List.of("There.")));
        assertThat(scenario.expectedAnswers()).hasSize(4);
        assertThat(scenario.context().given())
                .containsExactly("the shop's phone line is closed for the night: \"We are asleep.\"");
        assertThat(scenario.outcomes())
                .extracting(Outcome::value)
                .containsExactly("Maya is told by SMS that nobody is there", "the bot answers Maya");
    }

    @Test
    void who_leaves_has_done_something_and_what_was_before_is_context_with_its_table() {
        ScenarioText scenario = scenario("""
                Given Maya has been here before, by e-mail
                  | subject | message | answer |
                  | Tent?   | Where?  | Here.  |
                When Maya leaves the shop
                """);

        assertThat(scenario.context().given())
                .containsExactly(
                        "Maya has been here before, by e-mail:\n- subject: Tent?; message: Where?; answer: Here.");
        assertThat(scenario.turns()).extracting(Turn::action).containsExactly("Maya leaves the shop");
        assertThat(scenario.expectedAnswers()).isEmpty();
    }

    @Test
    void a_step_that_nobody_knows_is_not_lost() {
        ScenarioText scenario = scenario("""
                Given it rains
                When the moon rises
                Then Maya is glad
                And Tomas smiles
                """);

        assertThat(scenario.context().given()).containsExactly("it rains", "the moon rises");
        assertThat(scenario.outcomes()).containsExactly(new Outcome("desk", "Maya is glad", Outcome.By.PRODUCT));
        assertThat(scenario.turns()).extracting(Turn::action).containsExactly("Tomas smiles");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = ';', textBlock = """
                    a rule of the desk has labelled it "privacy"                       ; label        ; privacy   ; RULE
                    a rule of the desk has set its priority to "high"                  ; priority     ; high      ; RULE
                    a rule of the desk has assigned it to the team "Press"             ; team         ; Press     ; RULE
                    a rule of the desk has assigned it to Rosalind                     ; assignee     ; Rosalind  ; RULE
                    everybody on the desk finds the conversation by the order "RT-1"   ; attribute    ;           ; AGENT
                    the review of the draft is kept on the conversation                ; review       ;           ; AGENT
                    the desk holds one open conversation with Maya, in the SMS inbox   ; conversation ;           ; PRODUCT
                    the desk keeps the file "a.png" with it, byte for byte             ; files        ;           ; PRODUCT
                    the desk takes Casey for somebody new, not for Maya                ; identity     ;           ; PRODUCT
                    the private note has not reached Maya                              ; silence      ;           ; PRODUCT
                    the bot has handed over to a person                                ; hand-over    ;           ; PRODUCT
                    the numbered list is still a list                                  ; delivery     ;           ; PRODUCT
                    """)
    void who_makes_an_outcome_is_told(String step, String what, String value, Outcome.By by) {
        assertThat(OutcomeWords.of(step, step)).isEqualTo(new Outcome(what, value == null ? step : value, by));
    }

    @Test
    void somebody_who_is_not_of_the_cast_is_refused() {
        assertThatIllegalStateException()
                .isThrownBy(() ->
                        WrittenFeature.scenario(folder, "@id=A1 @sms", "Given Mayaa, a friendly first-time buyer"))
                .withMessage("order/a.feature: 'S' can't be read. Nobody in the cast is called 'Mayaa'."
                        + " Did you mean 'Maya'? Use one of the cast or add a persona to it.");
        assertThatIllegalStateException()
                .isThrownBy(() -> WrittenFeature.scenario(folder, "@id=A1 @sms", "Given Maya, a pirate"))
                .withMessageContaining("introduces Maya as 'a pirate'");
    }

    @Test
    void a_scenario_without_channel_or_id_is_refused() {
        assertThatIllegalStateException()
                .isThrownBy(() -> WrittenFeature.scenario(folder, "@id=A1", "Given it rains"))
                .withMessage("order/a.feature: 'S' names no channel. Tag it with @email, @sms, @webchat.");
        assertThatIllegalStateException()
                .isThrownBy(() -> WrittenFeature.scenario(folder, "@sms", "Given it rains"))
                .withMessage("order/a.feature: 'S' has no id. Give it a tag of its own, such as @id=O1.");
    }

    private List<Turn> turns(String steps) {
        return scenario(steps).turns();
    }

    private ScenarioText scenario(String steps) {
        return WrittenFeature.scenario(folder, "@id=A1 @sms", "Given Maya, a friendly first-time buyer\n" + steps);
    }
}

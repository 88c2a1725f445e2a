package dev.roundtrip.acceptance;

import io.cucumber.datatable.DataTable;
import io.cucumber.java.en.Then;

/** What an answer says, judged on what the customer received. */
public final class AnswerSteps {
    private final Scene scene;

    public AnswerSteps(Scene scene) {
        this.scene = scene;
    }

    @Then("the answer covers")
    public void covers(DataTable facts) {
        scene.stage().customer().answer().covers(facts.asMap());
    }

    @Then("the answer avoids")
    public void avoids(DataTable phrases) {
        scene.stage().customer().answer().avoids(phrases.asList());
    }
}

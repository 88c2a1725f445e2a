package dev.roundtrip.acceptance;

import io.cucumber.java.en.When;

/** What the agent does. */
public final class AgentSteps {
    private final Scene scene;

    public AgentSteps(Scene scene) {
        this.scene = scene;
    }

    @When("Tomas answers")
    public void answers(String text) {
        scene.stage().agent().answers(text);
    }

    @When("Tomas leaves a private note")
    public void leavesAPrivateNote(String text) {
        scene.stage().agent().notes(text);
    }
}

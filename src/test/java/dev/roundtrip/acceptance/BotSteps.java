package dev.roundtrip.acceptance;

import dev.roundtrip.answers.Wordings;
import dev.roundtrip.channel.Draft;
import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;

/** The help centre, where a bot answers first. */
public final class BotSteps {
    private final Scene scene;

    public BotSteps(Scene scene) {
        this.scene = scene;
    }

    @Given("a bot answers first in the chat of the help centre")
    public void aBotIsThere() {
        scene.stage().openTheHelpCentre();
    }

    @When("{customer} writes in the chat of the help centre")
    public void writes(String name, Wordings text) {
        scene.stage().atTheHelpCentre(name).writes(Draft.opening(null, scene.drawn(text)));
    }

    @Then("the bot answers {customer}")
    public void answers(String name, String text) {
        scene.stage().botAnswers(text);
    }

    @Then("the bot has handed over to a person")
    public void handsOver() {
        scene.stage().botHandsOver();
    }
}

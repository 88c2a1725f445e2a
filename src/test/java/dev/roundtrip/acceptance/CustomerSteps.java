package dev.roundtrip.acceptance;

import dev.roundtrip.trip.Channel;
import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.util.Optional;

/** What customers do. */
public final class CustomerSteps {
    private final Scene scene;

    public CustomerSteps(Scene scene) {
        this.scene = scene;
    }

    @Given("{customer}, {role}")
    public void isIntroduced(String name, String role) {
        scene.stage().introduce(name, role);
    }

    @When("{customer} writes by e-mail about {string}")
    @Given("{customer} has written by e-mail about {string}")
    public void writesAnEmail(String name, String about, String text) {
        scene.stage().customer(name, Channel.EMAIL).writes(Optional.of(about), text);
    }

    @When("{customer} texts")
    @Given("{customer} has texted")
    public void texts(String name, String text) {
        scene.stage().customer(name, Channel.SMS).writes(Optional.empty(), text);
    }

    @When("{customer} writes in the chat")
    @Given("{customer} has written in the chat")
    public void writesInTheChat(String name, String text) {
        scene.stage().customer(name, Channel.WEB_CHAT).writes(Optional.empty(), text);
    }

    @Then("{customer} receives the answer {where} in the same thread, complete and unchanged")
    public void receivesTheAnswer(String name, Channel channel) {
        scene.stage().customer(name, channel).receivesTheAnswer();
    }

    @Then("the private note has not reached {customer}")
    public void hasSeenNoNote(String name) {
        scene.stage().customer(name).hasSeenNoNote();
    }
}

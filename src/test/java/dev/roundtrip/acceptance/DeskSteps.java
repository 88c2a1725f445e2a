package dev.roundtrip.acceptance;

import dev.roundtrip.trip.Channel;
import io.cucumber.java.en.Then;

/** What the desk shows. */
public final class DeskSteps {
    private final Scene scene;

    public DeskSteps(Scene scene) {
        this.scene = scene;
    }

    @Then(
            "the desk holds one open conversation with {customer}, in the {inbox} inbox, with the message as she/he/they wrote it")
    public void holdsOneOpenConversation(String name, Channel inbox) {
        scene.stage().deskSide(name).holdsOneOpenConversation(inbox);
    }

    @Then("a rule of the desk has labelled it {string}")
    public void labels(String label) {
        scene.stage().deskSide().labels(label);
    }

    @Then("a rule of the desk has set its priority to {string}")
    public void prioritises(String priority) {
        scene.stage().deskSide().prioritises(priority);
    }
}

package dev.roundtrip.acceptance;

import dev.roundtrip.trip.Attachment;
import dev.roundtrip.trip.Channel;
import io.cucumber.datatable.DataTable;
import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import java.util.List;

/** What the desk shows. */
public final class DeskSteps {
    private final Scene scene;

    public DeskSteps(Scene scene) {
        this.scene = scene;
    }

    @Given("the desk knows {customer} as a {string} customer")
    public void knowsAs(String name, String tier) {
        scene.stage().knowsAs(name, tier);
    }

    @Then(
            "the desk holds one open conversation with {customer}, in the {inbox} inbox, with the message as she/he/they wrote it")
    public void holdsOneOpenConversation(String name, Channel inbox) {
        scene.stage().deskSide(name).holdsOneOpenConversation(inbox);
    }

    @Then("the desk adds it to the same conversation, as she/he/they wrote it")
    public void adds() {
        scene.stage().deskSide().addsTheMessage();
    }

    @Then("the desk opens the same conversation again, with the message as she/he/they wrote it")
    public void opensAgain() {
        scene.stage().deskSide().opensTheConversationAgain();
    }

    @Then("a rule of the desk has labelled it {string}")
    public void labels(String label) {
        scene.stage().outcomes().labelled(label);
    }

    @Then("a rule of the desk has set its priority to {string}")
    public void prioritises(String priority) {
        scene.stage().outcomes().prioritised(priority);
    }

    @Then("a rule of the desk has assigned it to the team {string}")
    public void assignsTheTeam(String team) {
        scene.stage().outcomes().assignedToTeam(team);
    }

    @Then("a rule of the desk has assigned it to {customer}")
    public void assignsTheLead(String name) {
        scene.stage().outcomes().assignedToTheLead(name);
    }

    @Then("the desk keeps the file {file} with it, byte for byte")
    public void keeps(Attachment file) {
        scene.stage().deskFiles().keeps(List.of(file));
    }

    @Then("the desk keeps the files {file} and {file} with it, byte for byte")
    public void keeps(Attachment one, Attachment other) {
        scene.stage().deskFiles().keeps(List.of(one, other));
    }

    @Then("the desk shows the picture {file} within the text, byte for byte")
    public void shows(Attachment picture) {
        scene.stage().deskFiles().showsWithinTheText(picture);
    }

    @Then("the desk takes {customer} for somebody new, not for {customer}")
    public void takesForSomebodyNew(String name, String other) {
        scene.stage().tellsApart(name, other);
    }

    @Then("the desk knows the {int} conversations with {customer} as those of one customer")
    public void knowsAsOneCustomer(int count, String name) {
        scene.stage().acquaintance(name).hasConversations(count);
    }

    @Then("the conversation is open and nobody but Tomas has answered")
    public void isOpenAndAnsweredByAgents() {
        scene.stage().outcomes().openAndAnsweredByAgentsOnly();
    }

    @Then("everybody on the desk finds the conversation by the order {string}")
    public void isFoundByOrder(String order) {
        scene.stage().acquaintance().isFoundByOrder(order);
    }

    @Then("everybody on the desk sees {string} as {customer}'s pending e-mail address")
    public void showsThePendingEmail(String address, String name) {
        scene.stage().acquaintance(name).showsPendingEmail(address);
    }

    @Then("everybody on the desk sees {customer} as a {string} customer")
    public void showsTheTier(String name, String tier) {
        scene.stage().acquaintance(name).showsTier(tier);
    }

    @Then("the review of the draft is kept on the conversation")
    public void keepsTheReview(DataTable review) {
        scene.stage().keepsTheReview(review.asMap());
    }
}

package dev.roundtrip.acceptance;

import dev.roundtrip.trip.Attachment;
import io.cucumber.datatable.DataTable;
import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.util.List;

/** What agents do. */
public final class AgentSteps {
    private final Scene scene;

    public AgentSteps(Scene scene) {
        this.scene = scene;
    }

    @When("Tomas answers")
    @Given("Tomas has answered")
    public void answers(String text) {
        scene.stage().answer(text, List.of());
    }

    @Then("the desk tells Tomas that it can't text {customer} when he answers")
    public void answersInVain(String name, String text) {
        scene.stage().optOut().answeredInVain(name, text);
    }

    @When("Tomas answers with the file {file}")
    public void answersWith(Attachment file, String text) {
        scene.stage().answer(text, List.of(file));
    }

    @When("Tomas and Ines answer at the same time")
    public void answerTogether(DataTable answers) {
        scene.stage().answerTogether(answers.asMap());
    }

    @When("Tomas leaves a private note")
    public void leavesANote(String text) {
        scene.stage().agent().notes(text);
    }

    @When("Tomas resolves the conversation")
    @Given("Tomas has resolved the conversation")
    public void resolves() {
        scene.stage().agent().resolves();
    }

    @When("Tomas notes the order {string} on the conversation")
    public void notesTheOrder(String order) {
        scene.stage().acquaintance().noteOrder(order);
    }

    @When("Tomas notes {string} as {customer}'s pending e-mail address")
    public void notesThePendingEmail(String address, String name) {
        scene.stage().acquaintance(name).notePendingEmail(address);
    }

    @When("Tomas merges the two customers into one")
    public void merges() {
        scene.stage().merge();
    }

    @When("Tomas sends {customer} the transcript of the chat")
    public void sendsTheTranscript(String name) {
        scene.stage().continuity(name).sendTranscript();
    }

    @Given("the shop's phone line is closed for the night")
    public void closesTheLine(String announcement) {
        scene.stage().closeTheLine(announcement);
    }

    @Given("Ines has drafted an answer as a private note")
    @When("Ines drafts an answer as a private note")
    public void drafts(String text) {
        scene.stage().draft(text);
    }

    @When("Tomas approves the draft unchanged")
    public void approvesTheDraft() {
        scene.stage().approveTheDraft();
    }

    @When("Tomas edits the draft to")
    public void editsTheDraft(String text) {
        scene.stage().replaceTheDraft(text, "edited");
    }

    @When("Tomas rejects the draft and answers")
    public void rejectsTheDraft(String text) {
        scene.stage().replaceTheDraft(text, "rejected");
    }

    @When("Tomas grades the draft")
    public void gradesTheDraft(DataTable grades) {
        scene.stage().gradeTheDraft(grades.asMap());
    }
}

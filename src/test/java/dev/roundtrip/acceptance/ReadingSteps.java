package dev.roundtrip.acceptance;

import dev.roundtrip.trip.Attachment;
import dev.roundtrip.trip.Channel;
import io.cucumber.java.en.Then;

/** What reaches customers. */
public final class ReadingSteps {
    private final Scene scene;

    public ReadingSteps(Scene scene) {
        this.scene = scene;
    }

    @Then("{customer} receives the answer {where} in the same thread, complete and unchanged")
    public void receivesTheAnswer(String name, Channel channel) {
        scene.stage().reader(name, channel).receivesTheAnswer();
    }

    @Then(
            "{customer} receives the answer {where} in the same thread, complete and unchanged, with the file {file} byte for byte")
    public void receivesTheAnswerWith(String name, Channel channel, Attachment file) {
        scene.stage().reader(name, channel).receivesTheAnswerWith(file);
    }

    @Then("{customer} receives both answers {where} in the same thread, each of them once")
    public void receivesBothAnswers(String name, Channel channel) {
        scene.stage().reader(name, channel).receivesEveryAnswer();
    }

    @Then("the numbered list is still a list")
    public void isStillAList() {
        scene.stage().customer().reading().showsAList();
    }

    @Then("the private note has not reached {customer}")
    public void hasSeenNoNote(String name) {
        scene.stage().keepsNotesFrom(name);
    }

    @Then("nothing but the answer has reached {customer}")
    public void hasSeenNothingElse(String name) {
        scene.stage().customer(name).hasSeenNothingElse();
    }

    @Then("the answer follows {customer} by e-mail, together with what was asked in the chat")
    public void theAnswerFollows(String name) {
        scene.stage().continuity(name).bringsTheAnswer();
    }

    @Then("{customer} receives the transcript of the chat by e-mail")
    public void receivesTheTranscript(String name) {
        scene.stage().continuity(name).bringsTheTranscript();
    }

    @Then("{customer} is told by SMS that nobody is there")
    public void isToldThatNobodyIsThere(String name) {
        scene.stage().tellsThatNobodyIsThere(name);
    }
}

package dev.roundtrip.acceptance;

import dev.roundtrip.answers.Wordings;
import dev.roundtrip.channel.Draft;
import dev.roundtrip.trip.Attachment;
import dev.roundtrip.trip.Channel;
import io.cucumber.datatable.DataTable;
import io.cucumber.java.en.Given;
import io.cucumber.java.en.When;
import java.util.List;

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

    @Given("{customer}, {role}, signed in at the shop")
    public void isSignedIn(String name, String role) {
        scene.stage().introduceSignedIn(name, role);
    }

    @Given("{customer} has been here before, by e-mail, each time answered and resolved")
    public void hasBeenHereBefore(String name, DataTable visits) {
        scene.stage().hasBeenHereBefore(name, visits.asMaps());
    }

    @When("{customer} writes by e-mail about {string}")
    @Given("{customer} has written by e-mail about {string}")
    public void writesAnEmail(String name, String about, Wordings text) {
        scene.stage().customer(name, Channel.EMAIL).writes(Draft.opening(about, scene.drawn(text)));
    }

    @When("{customer} writes by e-mail about {string}, with the file {file}")
    public void sendsAFile(String name, String about, Attachment file, Wordings text) {
        scene.stage()
                .customer(name, Channel.EMAIL)
                .writes(Draft.opening(about, scene.drawn(text)).withFiles(List.of(file)));
    }

    @When("{customer} writes by e-mail about {string}, with the files {file} and {file}")
    public void sendsFiles(String name, String about, Attachment one, Attachment other, Wordings text) {
        scene.stage()
                .customer(name, Channel.EMAIL)
                .writes(Draft.opening(about, scene.drawn(text)).withFiles(List.of(one, other)));
    }

    @When("{customer} writes by e-mail about {string}, with the picture {file} within the text")
    public void sendsAPictureWithin(String name, String about, Attachment picture, Wordings text) {
        scene.stage()
                .customer(name, Channel.EMAIL)
                .writes(Draft.opening(about, scene.drawn(text)).withPictures(List.of(picture)));
    }

    @When("{customer} writes by e-mail about {string}, asking for answers to {customer}")
    public void asksForAnswersTo(String name, String about, String other, Wordings text) {
        scene.stage()
                .customer(name, Channel.EMAIL)
                .writes(Draft.opening(about, scene.drawn(text)).in(scene.stage().answeredTo(other)));
    }

    @When("{customer} writes by e-mail from an address that looks like {customer}'s, about {string}")
    public void looksLike(String name, String other, String about, Wordings text) {
        scene.stage().lookAlike(name, other).writes(Draft.opening(about, scene.drawn(text)));
    }

    @When("{customer} writes by e-mail to the address that {customer} was answered from, about {string}")
    public void writesIntoTheThreadOf(String name, String other, String about, Wordings text) {
        scene.stage()
                .customer(name, Channel.EMAIL)
                .writes(Draft.opening(about, scene.drawn(text)).in(scene.stage().repliedTo(other)));
    }

    @When("{customer} writes back by e-mail")
    @Given("{customer} has written back by e-mail")
    public void writesBack(String name, Wordings text) {
        scene.stage().customer(name, Channel.EMAIL).writesBack(scene.drawn(text));
    }

    @When("{customer} texts")
    @Given("{customer} has texted")
    public void texts(String name, Wordings text) {
        scene.stage().customer(name, Channel.SMS).writes(Draft.opening(null, scene.drawn(text)));
    }

    @When("{customer} wants no more texts and sends the one word {string}")
    public void optsOut(String name, String word) {
        scene.stage().optOut().wants(name, word);
    }

    @When("{customer} wants texts again and sends the one word {string}")
    public void optsIn(String name, String word) {
        scene.stage().optOut().ends(name, word);
    }

    @When("{customer} writes in the chat")
    @Given("{customer} has written in the chat")
    public void writesInTheChat(String name, Wordings text) {
        scene.stage().customer(name, Channel.WEB_CHAT).writes(Draft.opening(null, scene.drawn(text)));
    }

    @When("{customer} writes in the chat of the real shop")
    public void writesAtTheShop(String name, Wordings text) {
        scene.stage().atTheShop(name).writes(Draft.opening(null, scene.drawn(text)));
    }

    @When("{customer} writes in the chat, with the picture {file}")
    public void sendsAPicture(String name, Attachment picture, Wordings text) {
        scene.stage()
                .customer(name, Channel.WEB_CHAT)
                .writes(Draft.opening(null, scene.drawn(text)).withFiles(List.of(picture)));
    }

    @When("{customer} leaves the shop")
    public void leaves(String name) {
        scene.stage().leaves(name);
    }
}

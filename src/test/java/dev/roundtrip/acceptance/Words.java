package dev.roundtrip.acceptance;

import dev.roundtrip.answers.Wordings;
import dev.roundtrip.trip.Attachment;
import dev.roundtrip.trip.Channel;
import io.cucumber.java.DocStringType;
import io.cucumber.java.ParameterType;

/** The words of the features that stand for something in code. */
public final class Words {
    @ParameterType("[A-Z][a-z]+")
    public String customer(String name) {
        return name;
    }

    @ParameterType("an? [^,]+")
    public String role(String role) {
        return role;
    }

    @ParameterType("by e-mail|by SMS|in the chat")
    public Channel where(String words) {
        return switch (words) {
            case "by e-mail" -> Channel.EMAIL;
            case "by SMS" -> Channel.SMS;
            default -> Channel.WEB_CHAT;
        };
    }

    @ParameterType("e-mail|SMS|web chat")
    public Channel inbox(String words) {
        return switch (words) {
            case "e-mail" -> Channel.EMAIL;
            case "SMS" -> Channel.SMS;
            default -> Channel.WEB_CHAT;
        };
    }

    @ParameterType("\"([^\"]+\\.[a-z]+)\"")
    public Attachment file(String name) {
        return Enclosures.named(name);
    }

    /** A customer's message may be worded in several ways. */
    @DocStringType
    public Wordings wordings(String text) {
        return Wordings.of(text);
    }
}

package dev.roundtrip.simulator.chatwoot.web;

import java.util.List;
import java.util.Map;

/** An answer other than success, with the body that the product gives. */
public final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Answer answer;

    public Refusal(Answer answer) {
        super("The request is answered with status " + answer.status() + ".", null, false, false);
        this.answer = answer;
    }

    public Answer answer() {
        return answer;
    }

    public static Refusal notFound() {
        return error(404, "Resource could not be found");
    }

    /** What the product's policies answer; never 403. */
    public static Refusal notAllowed() {
        return error(401, "You are not authorized to do this action");
    }

    public static Refusal notSignedIn() {
        return new Refusal(
                Answer.json(401, Map.of("errors", List.of("You need to sign in or sign up before continuing."))));
    }

    public static Refusal error(int status, String error) {
        return new Refusal(Answer.json(status, Map.of("error", error)));
    }

    /** The product stumbles over the request, as observed, and says no more than that. */
    public static Refusal crash() {
        return new Refusal(Answer.crash());
    }
}

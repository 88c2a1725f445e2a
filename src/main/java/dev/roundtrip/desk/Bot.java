package dev.roundtrip.desk;

/**
 * An agent bot of the account.
 *
 * @param token by which it acts on the desk
 * @param secret with which the desk signs what it tells the bot
 */
public record Bot(long id, AccessToken token, String secret) {
    static Bot from(Fields fields) {
        return new Bot(fields.number("id"), new AccessToken(fields.text("access_token")), fields.text("secret"));
    }

    @Override
    public String toString() {
        return "bot " + id;
    }
}

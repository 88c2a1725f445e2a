package dev.roundtrip.desk;

/** A team of the account; Chatwoot writes its name in small letters. */
public record Team(long id, String name) {

    static Team from(Fields fields) {
        return new Team(fields.number("id"), fields.text("name"));
    }
}

package dev.roundtrip.people;

import dev.roundtrip.config.Nearest;
import java.util.List;

/** Everybody who appears in scenarios, defined once. */
public final class Cast {
    private static final List<Persona> CUSTOMERS = List.of(
            Persona.english("Maya", "Maya Lindqvist", "a friendly first-time buyer", "friendly"),
            Persona.english("Derek", "Derek Stone", "a frustrated buyer of few words", "frustrated"),
            Persona.english("Priya", "Priya Raman", "a matter-of-fact buyer", "neutral"),
            Persona.english("Sam", "Sam Oduya", "a buyer in a great hurry", "urgent"),
            Persona.english("Lena", "Lena Fischer", "an anxious buyer who doubts herself", "anxious"),
            Persona.english("Owen", "Owen Gallagher", "a buyer who tells everything in order", "detailed"),
            Persona.english("Nia", "Nia Mbeki", "a polite buyer", "polite"),
            new Persona("Hugo", "Hugo Lefèvre", "a buyer who writes French", "courteous", "fr"),
            Persona.english("Ana", "Ana Sousa", "a returning buyer", "chatty"),
            Persona.english("Victor", "Victor Hale", "a buyer whose parcel never came", "disappointed"),
            Persona.english("Theo", "Theo Marsh", "a casual visitor", "casual"),
            Persona.english("Ingrid", "Ingrid Solheim", "an analytical buyer who numbers her questions", "analytical"),
            Persona.english("Paul", "Paul Tremblay", "a direct buyer", "direct"),
            Persona.english("Rosa", "Rosa Delgado", "a cautious buyer", "cautious"),
            Persona.english("Jon", "Jon Whitaker", "a worried hiker", "worried"),
            Persona.english("Kim", "Kim Park", "a buyer who loves emoji", "playful"),
            new Persona("Farid", "Farid Haddad", "a buyer who writes Arabic", "formal", "ar"),
            Persona.english("Zoe", "Zoe Carter", "a careful owner of wool", "curious"),
            Persona.english("Bea", "Bea Novak", "a confused customer", "confused"),
            Persona.english("Martin", "Martin Keller", "a professional customer", "professional"),
            Persona.english("Sokolova", "Dr. Irina Sokolova", "a formal customer", "formal"),
            Persona.english("Lee", "Lee Winters", "a customer who likes things brief", "brief"),
            Persona.english("Casey", "Casey Moore", "an unknown caller", "pushy"),
            Persona.english("Tom", "Tom Becker", "a customer with two accounts", "casual"),
            Persona.english("Morgan", "Morgan Reed", "a stranger", "insistent"),
            Persona.english("Iris", "Iris Holm", "a customer who uses a screen reader", "patient"),
            Persona.english("Carl", "Carl Jensen", "an alarmed customer", "alarmed"),
            Persona.english("Nadia", "Nadia Karim", "a patient customer", "patient"),
            Persona.english("Yuki", "Yuki Tanaka", "a worried customer", "worried"),
            Persona.english("Helen", "Helen Brandt", "an office manager", "professional"),
            Persona.english("Gil", "Gil Moreno", "a customer with an eye for prices", "casual"),
            Persona.english("Amara", "Amara Diallo", "a customer who was charged twice", "upset"),
            Persona.english("Walt", "Walt Jennings", "a customer with much to say", "wordy"),
            Persona.english("Poppy", "Poppy Ellis", "a customer with a gift card", "hopeful"),
            Persona.english("Rhonda", "Rhonda Pike", "an angry customer on her third try", "angry"),
            Persona.english("Elsie", "Elsie Warren", "an exhausted customer", "exhausted"),
            Persona.english("Grant", "Grant Mercer", "a customer who threatens a chargeback", "threatening"),
            Persona.english("Catherine", "Catherine Osei", "a buyer for a large company", "businesslike"),
            Persona.english("Dave", "Dave Kowalski", "a customer awake at night", "impatient"),
            Persona.english("Lou", "Lou Bennett", "a visitor who has to run", "hurried"),
            Persona.english("Gwen", "Gwen Abbott", "a customer who was hurt", "shaken"),
            Persona.english("Jasper", "Jasper Quinn", "a journalist with a deadline", "pressing"));

    /** The agent who answers. */
    public static final Persona AGENT = Persona.english("Tomas", "Tomas Berger", "the shop's support agent", "warm");

    /** The second agent: has a token of her own, and reviews drafts. */
    public static final Persona SECOND_AGENT = Persona.english("Ines", "Ines Duarte", "another support agent", "calm");

    /** The team lead, to whom rules escalate; writes nothing herself. */
    public static final Persona TEAM_LEAD = Persona.english("Rosalind", "Rosalind Okafor", "the team lead", "calm");

    /** What answers first in the help centre. */
    public static final Persona BOT =
            Persona.english("the bot", "Roundtrip bot", "the bot of the help centre", "plain");

    private Cast() {}

    /** Every customer, in the order in which the features bring them. */
    public static List<Persona> customers() {
        return CUSTOMERS;
    }

    /** The customer of that first name. */
    public static Persona customer(String name) {
        return CUSTOMERS.stream()
                .filter(persona -> persona.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "Nobody in the cast is called '%s'.%s Use one of the cast or add a persona to it."
                                .formatted(
                                        name,
                                        Nearest.hint(name, CUSTOMERS.stream().map(Persona::name)))));
    }

    /** The customer of that first name, introduced as the cast knows them. */
    public static Persona customer(String name, String role) {
        Persona persona = customer(name);
        if (!persona.role().equals(role)) {
            throw new IllegalStateException("The scenario introduces %s as '%s', but the cast as '%s': make them agree."
                    .formatted(name, role, persona.role()));
        }
        return persona;
    }
}

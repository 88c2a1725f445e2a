package dev.roundtrip.people;

import java.util.List;
import java.util.stream.Collectors;

/** Everybody who appears in scenarios, defined once. */
public final class Cast {
    private static final List<Persona> CUSTOMERS = List.of(
            new Persona("Maya", "Maya Lindqvist", "a friendly first-time buyer"),
            new Persona("Derek", "Derek Stone", "a frustrated buyer of few words"),
            new Persona("Priya", "Priya Raman", "a matter-of-fact buyer"));

    /** The agent who answers. */
    public static final Persona AGENT = new Persona("Tomas", "Tomas Berger", "the shop's support agent");

    private Cast() {}

    /** The customer of that first name. */
    public static Persona customer(String name) {
        return CUSTOMERS.stream()
                .filter(persona -> persona.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "Nobody in the cast is called '%s'. There are %s: use one of them or add a persona to the cast."
                                .formatted(name, names())));
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

    private static String names() {
        return CUSTOMERS.stream().map(Persona::name).collect(Collectors.joining(", "));
    }
}

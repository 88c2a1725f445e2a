package dev.roundtrip.people;

/**
 * One of the cast.
 *
 * @param name the first name, by which scenarios call them
 * @param fullName as their mail program and the desk show it
 * @param role how scenarios introduce them: "a friendly first-time buyer"
 */
public record Persona(String name, String fullName, String role) {}

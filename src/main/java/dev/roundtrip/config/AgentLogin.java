package dev.roundtrip.config;

/** How an agent signs in at the desk's own page, for pictures of it. */
public record AgentLogin(String email, Secret password) {}

package dev.roundtrip.simulator.chatwoot.web;

/** A file that came with a form. */
public record Upload(String filename, String contentType, byte[] bytes) {}

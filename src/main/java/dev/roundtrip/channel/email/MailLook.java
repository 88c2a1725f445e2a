package dev.roundtrip.channel.email;

import java.util.Optional;

/**
 * What a look at mail that found no trouble has seen.
 *
 * @param seen in words, beginning small, without a full stop
 * @param remark what may become trouble, and what to do, as a sentence; empty for nothing
 */
public record MailLook(String seen, Optional<String> remark) {}

package dev.roundtrip.people;

import dev.roundtrip.channel.Line;
import dev.roundtrip.desk.DeskClient;
import dev.roundtrip.desk.HookEvent;
import dev.roundtrip.waiting.Source;

/**
 * A chat in which a bot answers first, in an inbox of its own.
 *
 * @param line how customers get there
 * @param bot the desk as the bot
 * @param told what the desk tells the bot
 */
public record HelpCentre(Line line, long inboxId, DeskClient bot, Source<HookEvent> told) {}

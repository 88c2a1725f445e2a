package dev.roundtrip.channel.webchat.browser;

import java.time.Instant;
import org.openqa.selenium.logging.LogEntry;

/**
 * One line of the page's console.
 *
 * @param level SEVERE, WARNING, INFO or DEBUG
 * @param text source, place and words
 */
public record ConsoleLine(Instant at, String level, String text) {
    static ConsoleLine of(LogEntry entry) {
        return new ConsoleLine(
                Instant.ofEpochMilli(entry.getTimestamp()), entry.getLevel().getName(), entry.getMessage());
    }
}

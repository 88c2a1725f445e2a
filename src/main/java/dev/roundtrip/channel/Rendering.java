package dev.roundtrip.channel;

import dev.roundtrip.trip.Channel;
import java.util.stream.Collectors;

/**
 * What a channel may do to the look of a text on its way without breaking the promise "complete and unchanged".
 * SMS: line ends and outer white space. E-mail and web chat show HTML: also blank lines and runs of spaces. The page of the chat
 * sets type as well: curly quotation marks, one sign for dots and dashes.
 */
public final class Rendering {
    private Rendering() {}

    /** Whether the received text is the sent one as this channel renders it. */
    public static boolean same(Channel channel, String sent, String received) {
        return of(channel, sent).equals(of(channel, received));
    }

    /** Whether the received text holds the sent one, as this channel renders it, among other words. */
    public static boolean holds(Channel channel, String received, String sent) {
        return of(channel, received).contains(of(channel, sent));
    }

    private static String of(Channel channel, String text) {
        String lines = (channel == Channel.WEB_CHAT ? unset(text) : text)
                .replace("\r\n", "\n")
                .strip();
        return channel == Channel.SMS
                ? lines
                : lines.replace('\u00a0', ' ')
                        .lines()
                        .map(line -> line.strip().replaceAll("\\s+", " "))
                        .filter(line -> !line.isEmpty())
                        .collect(Collectors.joining("\n"));
    }

    private static String unset(String text) {
        return text.replaceAll("[\u201c\u201d]", "\"")
                .replaceAll("[\u2018\u2019]", "'")
                .replaceAll("-{2,3}|[\u2013\u2014]", "-")
                .replaceAll("\\.{2,}", "\u2026")
                .replaceAll("\\+-", "\u00b1")
                .replaceAll("(?i)\\(c\\)", "\u00a9")
                .replaceAll("(?i)\\(r\\)", "\u00ae")
                .replaceAll("(?i)\\(tm\\)", "\u2122")
                .replaceAll("([?!])[?!]{3,}", "$1$1$1");
    }
}

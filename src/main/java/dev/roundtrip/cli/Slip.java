package dev.roundtrip.cli;

import java.net.URI;
import java.net.URISyntaxException;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** A slip in the options, told as one sentence. */
final class Slip {
    private final CommandLine line;

    Slip(CommandLine line) {
        this.line = line;
    }

    void unless(boolean right, String otherwise) {
        if (!right) {
            throw in(otherwise);
        }
    }

    ParameterException in(String sentence) {
        return new ParameterException(line, sentence);
    }

    void unlessPort(String option, int port) {
        unless(port >= 0 && port <= 65535, "%s is %d, but must be between 0 and 65535.".formatted(option, port));
    }

    URI address(String option, String given) {
        try {
            URI address = new URI(given);
            boolean web = "http".equals(address.getScheme()) || "https".equals(address.getScheme());
            unless(
                    web && address.getHost() != null && address.getUserInfo() == null,
                    "%s must be an address such as https://desk.example, without a user in it.".formatted(option));
            return address;
        } catch (URISyntaxException unreadable) {
            throw in("%s is no address: %s.".formatted(option, unreadable.getReason()));
        }
    }
}

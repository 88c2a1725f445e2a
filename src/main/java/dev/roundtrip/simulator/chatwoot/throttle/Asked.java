package dev.roundtrip.simulator.chatwoot.throttle;

import dev.roundtrip.simulator.chatwoot.web.Params;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the allowances look at in a request. */
record Asked(String client, String method, String path, String token, Supplier<Params> params) {
    /** The client, when this is what is asked for. */
    Optional<String> clientOf(String wantedMethod, String wantedPath) {
        return is(wantedMethod, wantedPath) ? Optional.of(client) : Optional.empty();
    }

    /** The e-mail address that is sent along, when this is what is asked for. */
    Optional<String> addressOf(String wantedMethod, String wantedPath) {
        return is(wantedMethod, wantedPath)
                ? Optional.ofNullable(params.get().text("email"))
                        .map(address -> address.toLowerCase(Locale.ROOT).strip())
                : Optional.empty();
    }

    /** The groups of the pattern that fits a beginning of the path. */
    Optional<String> partsOf(Pattern pattern) {
        Matcher fits = pattern.matcher(path);
        return fits.lookingAt() ? Optional.of(fits.group(1)) : Optional.empty();
    }

    /** The same for each holder of a token. */
    Optional<String> partsOfEach(Pattern pattern) {
        return partsOf(pattern)
                .map(part -> List.of(part, Objects.toString(token, "")).toString());
    }

    private boolean is(String wantedMethod, String wantedPath) {
        return method.equals(wantedMethod) && path.equals(wantedPath);
    }
}

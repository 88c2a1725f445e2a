package dev.roundtrip.simulator.chatwoot.messages;

import dev.roundtrip.simulator.chatwoot.web.Params;
import dev.roundtrip.simulator.chatwoot.web.Refusal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Who else gets an answer by e-mail: lists of addresses, parted by commas. */
final class Copies {
    private static final Pattern ADDRESS = Pattern.compile(
            "[\\w.!#$%&'*+/=?^`{|}~-]+@[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?(?:\\.[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?)*");

    private Copies() {}

    /** @throws Refusal when one of them is no address */
    static Map<String, Object> of(Params wanted) {
        Map<String, Object> copies = new LinkedHashMap<>();
        for (String name : List.of("cc_emails", "bcc_emails", "to_emails")) {
            copies.put(name, addresses(wanted.text(name)));
        }
        return copies;
    }

    private static List<String> addresses(String text) {
        if (text == null || text.isBlank()) {
            return List.of();
        }
        List<String> addresses = List.of(text.replaceAll("\\s+", "").split(","));
        if (!addresses.stream().allMatch(address -> ADDRESS.matcher(address).matches())) {
            throw Refusal.error(422, "Invalid email address");
        }
        return addresses;
    }
}

package dev.roundtrip.targets;

import dev.roundtrip.desk.AttributeDefinitions;
import dev.roundtrip.desk.AttributeDefinitions.Of;
import dev.roundtrip.desk.DeskClient;
import dev.roundtrip.desk.DeskTrouble;
import dev.roundtrip.people.Acquaintance;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The attributes that the scenarios need. They stay on the desk for the next run: others may use them by then. */
final class Definitions {
    private static final Map<Of, Map<String, String>> WANTED = Map.of(
            Of.CONVERSATION, Map.of(Acquaintance.ORDER, "Order"),
            Of.CONTACT, Map.of(Acquaintance.TIER, "Tier", Acquaintance.PENDING_EMAIL, "Pending e-mail"));

    private final DeskClient desk;

    Definitions(DeskClient desk) {
        this.desk = desk;
    }

    void make() {
        steps().forEach(step -> step.doing().run());
    }

    List<Provided> steps() {
        AttributeDefinitions definitions = desk.attributeDefinitions();
        List<Provided> steps = new ArrayList<>();
        new TreeMap<>(WANTED).forEach((owner, wanted) -> {
            Set<String> known = keys(definitions, owner);
            new TreeMap<>(wanted).forEach((key, name) -> {
                String what = "attribute %s of a %s".formatted(key, owner.name().toLowerCase(Locale.ROOT));
                steps.add(
                        known.contains(key)
                                ? Provided.use(what)
                                : Provided.make(what, () -> create(definitions, owner, key, name)));
            });
        });
        return steps;
    }

    /** Of two first runs that begin at once one is refused, and has what it wanted all the same. */
    private static void create(AttributeDefinitions definitions, Of owner, String key, String name) {
        try {
            definitions.create(owner, key, name);
        } catch (DeskTrouble refused) {
            if (refused.why() != DeskTrouble.Cause.UNACCEPTABLE
                    || !keys(definitions, owner).contains(key)) {
                throw refused;
            }
        }
    }

    private static Set<String> keys(AttributeDefinitions definitions, Of owner) {
        return definitions.of(owner).stream()
                .map(AttributeDefinitions.Definition::key)
                .collect(Collectors.toSet());
    }
}

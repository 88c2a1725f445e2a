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
            Map<String, Long> known = ids(definitions, owner);
            new TreeMap<>(wanted).forEach((key, name) -> {
                String kind = owner.name().toLowerCase(Locale.ROOT) + " attribute";
                steps.add(
                        known.containsKey(key)
                                ? Provided.use(OurNames.told(kind, key, known.get(key)))
                                : Provided.make(
                                        "%s \"%s\"".formatted(kind, key), () -> create(definitions, owner, key, name)));
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
                    || !ids(definitions, owner).containsKey(key)) {
                throw refused;
            }
        }
    }

    private static Map<String, Long> ids(AttributeDefinitions definitions, Of owner) {
        return definitions.of(owner).stream()
                .collect(Collectors.toMap(
                        AttributeDefinitions.Definition::key, AttributeDefinitions.Definition::id, (one, same) -> one));
    }
}

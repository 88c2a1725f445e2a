package dev.roundtrip.simulator.chatwoot.attributes;

import dev.roundtrip.simulator.chatwoot.domain.CustomAttribute;
import dev.roundtrip.simulator.chatwoot.domain.Store;
import dev.roundtrip.simulator.chatwoot.present.Times;
import dev.roundtrip.simulator.chatwoot.usecase.Invalid;
import dev.roundtrip.simulator.chatwoot.usecase.State;
import dev.roundtrip.simulator.chatwoot.web.Access;
import dev.roundtrip.simulator.chatwoot.web.Answer;
import dev.roundtrip.simulator.chatwoot.web.Call;
import dev.roundtrip.simulator.chatwoot.web.Params;
import dev.roundtrip.simulator.chatwoot.web.Refusal;
import dev.roundtrip.simulator.chatwoot.web.Resource;
import dev.roundtrip.simulator.chatwoot.web.Routes;
import dev.roundtrip.simulator.chatwoot.web.Shape;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Lets an account say which attributes its contacts and conversations have; filters know them then. */
public final class CustomAttributesResource implements Resource {
    private static final String BASE = Routes.ACCOUNT + "/custom_attribute_definitions";
    private static final List<String> MODELS = List.of(CustomAttribute.CONVERSATION, CustomAttribute.CONTACT);
    private static final List<String> TYPES =
            List.of("text", "number", "currency", "percent", "link", "date", "list", "checkbox");
    private static final Map<String, Object> DEFAULTS = Shape.of("attribute_display_name", null)
            .with("attribute_display_type", TYPES.get(0))
            .with("attribute_description", null)
            .with("attribute_key", null)
            .with("regex_pattern", null)
            .with("regex_cue", null)
            .with("attribute_values", List.of())
            .with("attribute_model", CustomAttribute.CONVERSATION)
            .with("default_value", null)
            .map();

    private final State state;
    private final Store store;

    public CustomAttributesResource(State state) {
        this.state = state;
        this.store = state.store();
    }

    @Override
    public void register(Routes routes) {
        routes.get(Access.MEMBER, BASE, this::list);
        routes.post(Access.MEMBER, BASE, this::create);
        routes.get(Access.MEMBER, BASE + "/{id}", call -> shape(attribute(call)));
        routes.patch(Access.MEMBER, BASE + "/{id}", this::change);
        routes.delete(Access.MEMBER, BASE + "/{id}", call -> {
            int gone = attribute(call).id();
            state.perform(() -> store.customAttributes.remove(gone));
            return Answer.noContent();
        });
    }

    private Object list(Call call) {
        String model = word(call.params(), "attribute_model", MODELS);
        return store.customAttributes.ownedBy(call.account()).stream()
                .filter(attribute -> model == null || attribute.model().equals(model))
                .map(CustomAttributesResource::shape)
                .toList();
    }

    private Object create(Call call) {
        Map<String, Object> settings = settings(call, DEFAULTS, 0);
        return shape(state.change(() -> store.customAttributes.add(
                id -> new CustomAttribute(id, call.account(), settings, state.now(), state.now()))));
    }

    private Object change(Call call) {
        CustomAttribute known = attribute(call);
        Map<String, Object> settings = settings(call, known.settings(), known.id());
        return shape(state.change(() -> store.customAttributes.put(
                new CustomAttribute(known.id(), call.account(), settings, known.createdAt(), state.now()))));
    }

    private Map<String, Object> settings(Call call, Map<String, Object> known, int own) {
        Params wanted =
                call.params().required("custom_attribute_definition", "attribute_key", "attribute_display_name");
        Map<String, Object> settings = new LinkedHashMap<>(known);
        settings.putAll(wanted.only(DEFAULTS.keySet()));
        settings.put("attribute_model", orElse(word(wanted, "attribute_model", MODELS), known, "attribute_model"));
        settings.put(
                "attribute_display_type",
                orElse(word(wanted, "attribute_display_type", TYPES), known, "attribute_display_type"));
        refuseBlank(settings, "attribute_display_name", "Attribute display name");
        refuseBlank(settings, "attribute_key", "Attribute key");
        boolean taken = store.customAttributes.ownedBy(call.account()).stream()
                .anyMatch(other -> other.id() != own
                        && other.key().equals(settings.get("attribute_key"))
                        && other.model().equals(settings.get("attribute_model")));
        if (taken) {
            throw new Invalid("Attribute key has already been taken", "attribute_key");
        }
        return settings;
    }

    private static Object orElse(String wanted, Map<String, Object> known, String name) {
        return wanted == null ? known.get(name) : wanted;
    }

    private static void refuseBlank(Map<String, Object> settings, String name, String label) {
        if (settings.get(name) == null || settings.get(name).toString().isBlank()) {
            throw new Invalid(label + " can't be blank", name);
        }
    }

    // Kinds are said as a word or as its number; another one is no error that the product expects.
    private static String word(Params wanted, String name, List<String> words) {
        String given = wanted.text(name);
        if (given == null || words.contains(given)) {
            return given;
        }
        Integer number = wanted.number(name);
        if (number == null || number < 0 || number >= words.size()) {
            throw Refusal.crash();
        }
        return words.get(number);
    }

    private CustomAttribute attribute(Call call) {
        return store.customAttributes
                .find(call.number("id"))
                .filter(attribute -> attribute.accountId() == call.account())
                .orElseThrow(Refusal::notFound);
    }

    private static Map<String, Object> shape(CustomAttribute attribute) {
        return Shape.of("id", attribute.id())
                .all(attribute.settings())
                .with("created_at", Times.iso(attribute.createdAt()))
                .with("updated_at", Times.iso(attribute.updatedAt()))
                .map();
    }
}

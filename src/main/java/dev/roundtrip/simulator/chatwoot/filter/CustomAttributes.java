package dev.roundtrip.simulator.chatwoot.filter;

import dev.roundtrip.simulator.chatwoot.domain.CustomAttribute;
import dev.roundtrip.simulator.chatwoot.domain.Store;
import dev.roundtrip.simulator.chatwoot.web.Call;
import java.util.List;

/** The attributes that an account made up, as filters know them. */
public final class CustomAttributes {
    private CustomAttributes() {}

    /** Their keys, of contacts or of conversations. */
    public static List<String> of(Store store, Call call, String model) {
        return store.customAttributes.ownedBy(call.account()).stream()
                .filter(attribute -> attribute.model().equals(model))
                .map(CustomAttribute::key)
                .toList();
    }
}

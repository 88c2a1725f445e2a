package dev.roundtrip.simulator.chatwoot.widget;

import dev.roundtrip.simulator.chatwoot.domain.Contact;
import dev.roundtrip.simulator.chatwoot.usecase.Identification;
import dev.roundtrip.simulator.chatwoot.web.Access;
import dev.roundtrip.simulator.chatwoot.web.Call;
import dev.roundtrip.simulator.chatwoot.web.Resource;
import dev.roundtrip.simulator.chatwoot.web.Routes;
import dev.roundtrip.simulator.chatwoot.web.Shape;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The visitor's own record. */
public final class ContactResource implements Resource {
    private final Visitors visitors;
    private final Identification identification;
    private final Identity identity;
    private final WidgetShapes shapes;

    public ContactResource(Visitors visitors, Identification identification, Identity identity, WidgetShapes shapes) {
        this.visitors = visitors;
        this.identification = identification;
        this.identity = identity;
        this.shapes = shapes;
    }

    @Override
    public void register(Routes routes) {
        String path = StartResource.BASE + "/contact";
        routes.get(Access.OPEN, path, this::show);
        routes.patch(Access.OPEN, path, this::change);
        routes.patch(Access.OPEN, path + "/set_user", this::setUser);
        routes.post(Access.OPEN, path + "/destroy_custom_attributes", this::forget);
    }

    private Map<String, Object> show(Call call) {
        Contact contact = visitors.of(call).contact();
        return shapes.self(contact).with("identifier", contact.identifier()).map();
    }

    private Map<String, Object> change(Call call) {
        Visitor visitor = visitors.of(call);
        return shapes.self(
                        identification.identify(visitor.contact(), call.params().values()))
                .map();
    }

    private Map<String, Object> setUser(Call call) {
        Visitor before = visitors.of(call);
        Visitor visitor = identity.claim(before, call.params());
        Contact contact =
                identification.identify(visitor.contact(), call.params().values());
        Shape shape = shapes.self(contact);
        boolean another = visitor.place().id() != before.place().id();
        return shape.when(another, "widget_auth_token", () -> visitors.tokenFor(visitor))
                .map();
    }

    private Map<String, Object> forget(Call call) {
        Visitor visitor = visitors.of(call);
        List<String> names = call.params().texts("custom_attributes");
        Contact contact = identification.change(visitor.contact().id(), before -> {
            Map<String, Object> kept = new LinkedHashMap<>(before.customAttributes());
            names.forEach(kept::remove);
            return before.with(Contact.CUSTOM_ATTRIBUTES, kept);
        });
        return shapes.row(contact);
    }
}

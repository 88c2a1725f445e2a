package dev.roundtrip.simulator.chatwoot.labels;

import dev.roundtrip.simulator.chatwoot.domain.Label;
import dev.roundtrip.simulator.chatwoot.domain.Store;
import dev.roundtrip.simulator.chatwoot.domain.event.LabelChanged;
import dev.roundtrip.simulator.chatwoot.usecase.Invalid;
import dev.roundtrip.simulator.chatwoot.usecase.Lengths;
import dev.roundtrip.simulator.chatwoot.usecase.State;
import dev.roundtrip.simulator.chatwoot.web.Access;
import dev.roundtrip.simulator.chatwoot.web.Answer;
import dev.roundtrip.simulator.chatwoot.web.Call;
import dev.roundtrip.simulator.chatwoot.web.Params;
import dev.roundtrip.simulator.chatwoot.web.Refusal;
import dev.roundtrip.simulator.chatwoot.web.Resource;
import dev.roundtrip.simulator.chatwoot.web.Routes;
import dev.roundtrip.simulator.chatwoot.web.Shape;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** The labels that an account offers. */
public final class LabelsResource implements Resource {
    private static final String BASE = Routes.ACCOUNT + "/labels";
    private static final Pattern TITLE = Pattern.compile("[\\p{L}\\p{N}]+[\\p{L}\\p{N}_-]+");

    private final State state;
    private final Store store;

    public LabelsResource(State state) {
        this.state = state;
        this.store = state.store();
    }

    @Override
    public void register(Routes routes) {
        routes.get(
                Access.MEMBER,
                BASE,
                call -> Map.of(
                        "payload",
                        store.labels.ownedBy(call.account()).stream()
                                .sorted(Comparator.comparing(Label::title))
                                .map(LabelsResource::shape)
                                .toList()));
        routes.post(Access.ADMINISTRATOR, BASE, this::create);
        routes.get(Access.MEMBER, BASE + "/{id}", call -> shape(label(call)));
        routes.patch(Access.ADMINISTRATOR, BASE + "/{id}", this::change);
        routes.delete(Access.ADMINISTRATOR, BASE + "/{id}", call -> {
            Label gone = label(call);
            state.perform(() -> {
                store.labels.remove(gone.id());
                state.raise(new LabelChanged(call.account(), gone.title(), null));
            });
            return Answer.empty();
        });
    }

    private Object create(Call call) {
        Params wanted = wanted(call);
        String title = title(call, wanted.text("title"), 0);
        String color = wanted.text("color") == null ? "#1f93ff" : wanted.text("color");
        // Observed: where nothing is said about the sidebar, null is kept.
        Boolean shown = wanted.text("show_on_sidebar") == null ? null : wanted.flag("show_on_sidebar");
        return shape(state.change(() -> store.labels.add(
                id -> new Label(id, call.account(), title, wanted.text("description"), color, shown))));
    }

    private static Params wanted(Call call) {
        Params wanted = call.params().required("label", "title", "description", "color", "show_on_sidebar");
        if (wanted.has("color") && wanted.text("color") == null) {
            throw Refusal.crash(); // a column that must not be null is filled with it
        }
        return wanted;
    }

    private Object change(Call call) {
        Label label = label(call);
        Params wanted = wanted(call);
        String title = wanted.has("title") ? title(call, wanted.text("title"), label.id()) : label.title();
        return shape(state.change(() -> {
            if (!title.equals(label.title())) {
                state.raise(new LabelChanged(call.account(), label.title(), title));
            }
            return store.labels.put(changed(label, title, wanted));
        }));
    }

    private static Label changed(Label label, String title, Params wanted) {
        return new Label(
                label.id(),
                label.accountId(),
                title,
                wanted.has("description") ? wanted.text("description") : label.description(),
                wanted.has("color") ? wanted.text("color") : label.color(),
                wanted.has("show_on_sidebar")
                        ? Boolean.valueOf(wanted.flag("show_on_sidebar"))
                        : label.showOnSidebar());
    }

    private String title(Call call, String title, int own) {
        if (title == null || title.isBlank()) {
            throw new Invalid("Title must not be blank, Title is invalid", "title");
        }
        Lengths.check(title, Lengths.SHORT, "Title", "title");
        String lower = title.toLowerCase(Locale.ROOT);
        if (!TITLE.matcher(lower).matches()) {
            throw new Invalid("Title is invalid", "title");
        }
        if (store.labels.ownedBy(call.account()).stream()
                .anyMatch(l -> l.id() != own && l.title().equals(lower))) {
            throw new Invalid("Title has already been taken", "title");
        }
        return lower;
    }

    private Label label(Call call) {
        return store.labels
                .find(call.number("id"))
                .filter(label -> label.accountId() == call.account())
                .orElseThrow(Refusal::notFound);
    }

    private static Map<String, Object> shape(Label label) {
        return Shape.of("id", label.id())
                .with("title", label.title())
                .with("description", label.description())
                .with("color", label.color())
                .with("show_on_sidebar", label.showOnSidebar())
                .map();
    }
}

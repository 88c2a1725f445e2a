package dev.roundtrip.simulator.chatwoot.contacts;

import dev.roundtrip.simulator.chatwoot.dispatch.Dispatcher;
import dev.roundtrip.simulator.chatwoot.dispatch.Work;
import dev.roundtrip.simulator.chatwoot.domain.Actor;
import dev.roundtrip.simulator.chatwoot.domain.Column;
import dev.roundtrip.simulator.chatwoot.domain.Contact;
import dev.roundtrip.simulator.chatwoot.domain.Label;
import dev.roundtrip.simulator.chatwoot.domain.Store;
import dev.roundtrip.simulator.chatwoot.usecase.Contacts;
import dev.roundtrip.simulator.chatwoot.usecase.Invalid;
import dev.roundtrip.simulator.chatwoot.usecase.State;
import dev.roundtrip.simulator.chatwoot.web.Access;
import dev.roundtrip.simulator.chatwoot.web.Answer;
import dev.roundtrip.simulator.chatwoot.web.Call;
import dev.roundtrip.simulator.chatwoot.web.Refusal;
import dev.roundtrip.simulator.chatwoot.web.Resource;
import dev.roundtrip.simulator.chatwoot.web.Routes;
import dev.roundtrip.simulator.chatwoot.web.Upload;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes contacts from a file, in the background; a line that breaks a rule is passed over. */
public final class ImportResource implements Resource {
    private static final Logger LOG = LoggerFactory.getLogger(ImportResource.class);
    private static final Set<String> OWN_COLUMNS = Set.of("identifier", "email", "name", "phone_number", "labels");

    private final Store store;
    private final Dispatcher dispatcher;
    private final Contacts contacts;

    public ImportResource(State state, Dispatcher dispatcher, Contacts contacts) {
        this.store = state.store();
        this.dispatcher = dispatcher;
        this.contacts = contacts;
    }

    @Override
    public void register(Routes routes) {
        routes.post(Access.ADMINISTRATOR, Routes.ACCOUNT + "/contacts/import", this::take);
    }

    private Object take(Call call) {
        if (!call.params().isPresent("import_file")) {
            throw Refusal.error(422, "File is blank");
        }
        if (!(call.params().value("import_file") instanceof Upload file)) {
            throw Refusal.crash(); // what is no file cannot be kept as one
        }
        String text = new String(file.bytes(), StandardCharsets.UTF_8);
        int account = call.account();
        dispatcher.run(Work.HOUSEKEEPING, () -> CsvRows.of(text).forEach(row -> take(account, row)));
        return Answer.empty();
    }

    private void take(int account, Map<String, String> row) {
        List<String> labels = labels(row);
        boolean known = labels.stream().allMatch(label -> offered(account).contains(label));
        if (!known) {
            LOG.info("A contact is not imported, as its labels do not exist: {}", labels);
            return;
        }
        try {
            Contact details = filled(Contacts.draft(), row);
            Optional<Contact> there = contacts.find(account, details);
            int id = there.isPresent()
                    ? contacts.change(there.get().id(), contact -> filled(contact, row), Actor.system())
                            .id()
                    : contacts.take(account, details).id();
            contacts.change(id, contact -> contact.with(Contact.LABELS, both(contact, labels)), Actor.system());
        } catch (Invalid refused) {
            LOG.info("A contact is not imported: {}", refused.getMessage());
        }
    }

    private static List<String> labels(Map<String, String> row) {
        return Stream.of(row.getOrDefault("labels", "").split(","))
                .map(label -> label.strip().toLowerCase(Locale.ROOT))
                .filter(label -> !label.isEmpty())
                .distinct()
                .toList();
    }

    private List<String> offered(int account) {
        return store.labels.ownedBy(account).stream().map(Label::title).toList();
    }

    private static List<String> both(Contact contact, List<String> more) {
        return Stream.concat(contact.labels().stream(), more.stream())
                .distinct()
                .toList();
    }

    // Every other column is an attribute that the account made up, company and city as well as one of the product's
    // own.
    private static Contact filled(Contact contact, Map<String, String> row) {
        Contact filled = text(contact, Contact.IDENTIFIER, row.get("identifier"));
        filled = text(filled, Contact.EMAIL, row.get("email"));
        filled = text(filled, Contact.NAME, row.get("name"));
        filled = text(filled, Contact.PHONE_NUMBER, number(row.get("phone_number")));
        Map<String, Object> additional = new LinkedHashMap<>(orEmpty(contact.additionalAttributes()));
        Stream.of("company_name", "city").filter(row::containsKey).forEach(key -> additional.put(key, row.get(key)));
        Map<String, Object> custom = new LinkedHashMap<>(orEmpty(contact.customAttributes()));
        row.forEach((key, value) -> {
            if (!OWN_COLUMNS.contains(key)) {
                custom.put(key, value);
            }
        });
        return filled.with(Contact.ADDITIONAL_ATTRIBUTES, additional).with(Contact.CUSTOM_ATTRIBUTES, custom);
    }

    private static Contact text(Contact contact, Column<String> column, String value) {
        return value == null ? contact : contact.with(column, value);
    }

    private static String number(String number) {
        return number == null || number.startsWith("+") ? number : "+" + number;
    }

    private static Map<String, Object> orEmpty(Map<String, Object> map) {
        return map == null ? Map.of() : map;
    }
}

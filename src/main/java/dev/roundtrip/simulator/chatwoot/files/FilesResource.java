package dev.roundtrip.simulator.chatwoot.files;

import dev.roundtrip.simulator.chatwoot.domain.Blob;
import dev.roundtrip.simulator.chatwoot.domain.Store;
import dev.roundtrip.simulator.chatwoot.present.Address;
import dev.roundtrip.simulator.chatwoot.web.Access;
import dev.roundtrip.simulator.chatwoot.web.Answer;
import dev.roundtrip.simulator.chatwoot.web.Call;
import dev.roundtrip.simulator.chatwoot.web.Refusal;
import dev.roundtrip.simulator.chatwoot.web.Resource;
import dev.roundtrip.simulator.chatwoot.web.Routes;

/** Hands out stored files: the lasting link leads to another, which holds the bytes. */
public final class FilesResource implements Resource {
    private static final String BASE = "/rails/active_storage";

    private final Store store;
    private final Address address;

    public FilesResource(Store store, Address address) {
        this.store = store;
        this.address = address;
    }

    @Override
    public void register(Routes routes) {
        routes.get(Access.OPEN, BASE + "/blobs/redirect/{key}/{name}", this::lead);
        routes.get(Access.OPEN, BASE + "/representations/redirect/{key}/{size}/{name}", this::lead);
        routes.get(Access.OPEN, BASE + "/disk/{key}/{name}", call -> {
            Blob blob = blob(call);
            return new Answer(
                    200, blob.contentType(), blob.bytes(), Answer.empty().headers());
        });
    }

    private Object lead(Call call) {
        Blob blob = blob(call);
        String path = call.context().path();
        String name = path.substring(path.lastIndexOf('/') + 1);
        return Answer.redirect(address.url() + BASE + "/disk/" + blob.key() + "/" + name);
    }

    private Blob blob(Call call) {
        return store.blobs.all().stream()
                .filter(blob -> blob.key().equals(call.path("key")))
                .findFirst()
                .orElseThrow(Refusal::notFound);
    }
}

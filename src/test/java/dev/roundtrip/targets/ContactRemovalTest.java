package dev.roundtrip.targets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.roundtrip.desk.AccessToken;
import dev.roundtrip.desk.DeskAccess;
import dev.roundtrip.desk.DeskClient;
import dev.roundtrip.desk.DeskTrouble;
import io.javalin.Javalin;
import io.javalin.http.Context;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ContactRemovalTest {
    private static final String CONTACTS = "/api/v1/accounts/1/contacts";

    private final List<String> asked = new CopyOnWriteArrayList<>();
    private String refusal = "Maya is Online, please try again later";
    private final Javalin server = Javalin.create(config -> {
                config.startup.showJavalinBanner = false;
                config.jetty.host = "127.0.0.1";
                config.routes.delete(CONTACTS + "/{id}", this::delete);
                config.routes.post(CONTACTS, context -> {
                    asked.add("make " + context.body());
                    context.contentType("application/json")
                            .result("{\"payload\": {\"contact\": {\"id\": 9, \"name\": \"Roundtrip stand-in\"}}}");
                });
                config.routes.post("/api/v1/accounts/1/actions/contact_merge", context -> {
                    asked.add("merge " + context.body());
                    context.contentType("application/json").result("{\"id\": 9}");
                });
            })
            .start(0);
    private final DeskClient desk = DeskClient.to(
            DeskAccess.of(URI.create("http://127.0.0.1:" + server.port()), 1, new AccessToken("token")),
            Clock.systemUTC());

    @AfterEach
    void stop() {
        desk.close();
        server.stop();
    }

    @Test
    void a_contact_who_is_away_is_deleted() {
        new ContactRemoval(desk, "k7m2x-canary").remove(4);
        assertThat(asked).containsExactly("delete 4");
    }

    @Test
    void one_whom_the_desk_believes_to_be_online_goes_by_way_of_one_who_is_not() {
        new ContactRemoval(desk, "k7m2x-canary").remove(5);
        assertThat(asked)
                .satisfiesExactly(
                        refused -> assertThat(refused).isEqualTo("delete 5"),
                        made -> assertThat(made).contains("\"identifier\":\"k7m2x-canary\""),
                        merged -> assertThat(merged)
                                .contains("\"base_contact_id\":9")
                                .contains("\"mergee_contact_id\":5"),
                        gone -> assertThat(gone).isEqualTo("delete 9"));
    }

    @Test
    void any_other_refusal_is_told() {
        refusal = "Not today";
        assertThatExceptionOfType(DeskTrouble.class)
                .isThrownBy(() -> new ContactRemoval(desk, "k7m2x-canary").remove(5))
                .withMessageContaining("\"Not today\"");
        assertThat(asked).containsExactly("delete 5");
    }

    private void delete(Context context) {
        asked.add("delete " + context.pathParam("id"));
        if (context.pathParam("id").equals("5")) {
            context.status(422).contentType("application/json").result("{\"message\":\"" + refusal + "\"}");
        }
    }
}

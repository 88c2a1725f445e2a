package dev.roundtrip.simulator.chatwoot.accounts;

import dev.roundtrip.simulator.chatwoot.present.Address;
import dev.roundtrip.simulator.chatwoot.usecase.Invalid;
import dev.roundtrip.simulator.chatwoot.usecase.Onboarding;
import dev.roundtrip.simulator.chatwoot.web.Access;
import dev.roundtrip.simulator.chatwoot.web.Answer;
import dev.roundtrip.simulator.chatwoot.web.Call;
import dev.roundtrip.simulator.chatwoot.web.Params;
import dev.roundtrip.simulator.chatwoot.web.Resource;
import dev.roundtrip.simulator.chatwoot.web.Routes;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Objects;

/**
 * The page of the first start. Whatever it is sent, it leads to the front door: only a session cookie tells that nothing was made.
 * Unlike the product it calls nobody, whether or not news are asked for.
 */
public final class OnboardingResource implements Resource {
    private static final String PATH = "/installation/onboarding";
    private static final String SESSION = "_chatwoot_session";
    private static final String PAGE = """
            <!DOCTYPE html>
            <html lang="en">
              <head><meta charset="utf-8"><title>SuperAdmin | Chatwoot (simulated)</title></head>
              <body>
                <form action="/installation/onboarding" method="post">
                  %s<label>Name <input type="text" name="user[name]" required></label>
                  <label>Company Name <input type="text" name="user[company]" required></label>
                  <label>Work Email <input type="email" name="user[email]" required></label>
                  <label>Password <input type="password" name="user[password]" required></label>
                  <label><input type="checkbox" name="subscribe_to_updates" value="true" checked> Subscribe to news</label>
                  <button type="submit">Finish Setup</button>
                </form>
              </body>
            </html>
            """;

    private final Onboarding onboarding;
    private final Address address;

    public OnboardingResource(Onboarding onboarding, Address address) {
        this.onboarding = onboarding;
        this.address = address;
    }

    @Override
    public void register(Routes routes) {
        routes.get(Access.OPEN, PATH, this::page);
        routes.post(Access.OPEN, PATH, this::complete);
    }

    private Answer page(Call call) {
        if (!onboarding.isOpen()) {
            return toTheFrontDoor();
        }
        String told = Objects.toString(call.context().cookie(SESSION), "");
        return told.isEmpty()
                ? Answer.html(200, PAGE.formatted(""))
                : Answer.html(200, PAGE.formatted("<p role=\"alert\">" + unsealed(told) + "</p>\n      "))
                        .with("set-cookie", SESSION + "=; path=/; max-age=0");
    }

    private Answer complete(Call call) {
        Params user = call.params().child("user");
        try {
            onboarding.complete(user.text("company"), user.text("name"), user.text("email"), user.text("password"));
            return toTheFrontDoor();
        } catch (Invalid refused) {
            return toTheFrontDoor()
                    .with(
                            "set-cookie",
                            SESSION + "=" + sealed(refused.getMessage()) + "; path=/; HttpOnly; SameSite=Lax");
        }
    }

    private Answer toTheFrontDoor() {
        return Answer.redirect(address.url() + "/");
    }

    private static String sealed(String message) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(message.getBytes(StandardCharsets.UTF_8));
    }

    /** What a client made up is told as nothing: it comes from no page of ours. */
    private static String unsealed(String told) {
        try {
            return new String(Base64.getUrlDecoder().decode(told), StandardCharsets.UTF_8).replaceAll("[<>&]", "");
        } catch (IllegalArgumentException garbage) {
            return "";
        }
    }
}

package dev.roundtrip.simulator.chatwoot.usecase;

import dev.roundtrip.simulator.chatwoot.domain.Account;
import dev.roundtrip.simulator.chatwoot.domain.User;
import java.util.List;
import java.util.regex.Pattern;

/** The first start of a desk: open until its first account and administrator are made, then over for good. */
public final class Onboarding {
    private static final String ADDRESS = "[^@\\s]+@[^@\\s]+";
    private static final int SHORTEST = 6;
    private static final List<Pattern> WANTED = List.of(
            Pattern.compile("\\p{Upper}"),
            Pattern.compile("\\p{Lower}"),
            Pattern.compile("\\d"),
            Pattern.compile("[^\\p{Alnum}]"));

    private final State state;
    private final Accounts accounts;
    private volatile boolean open;

    public Onboarding(State state, boolean open) {
        this.state = state;
        this.accounts = new Accounts(state);
        this.open = open;
    }

    public boolean isOpen() {
        return open;
    }

    /**
     * Makes the first account and its administrator; nothing when that is over.
     *
     * @throws Invalid when one of the four won't do; then it stays open and nothing was made
     */
    public void complete(String company, String name, String mail, String password) {
        state.perform(() -> {
            if (!open) {
                return;
            }
            require(name != null && !name.isBlank(), "Name can't be blank", "name");
            require(mail != null && mail.matches(ADDRESS), "Email is invalid", "email");
            require(
                    password != null && password.length() >= SHORTEST,
                    "Password is too short (minimum is %d characters)".formatted(SHORTEST),
                    "password");
            require(
                    WANTED.stream().allMatch(kind -> kind.matcher(password).find()),
                    "Password must contain an uppercase and a lowercase letter, a number and a special character",
                    "password");
            Account account = accounts.create(company, null);
            User first = accounts.user(name, null, mail, password, true);
            accounts.changeUser(first.id(), user -> user.with(User.TYPE, "SuperAdmin"));
            accounts.join(account.id(), first.id(), "administrator");
            open = false;
        });
    }

    private static void require(boolean kept, String otherwise, String attribute) {
        if (!kept) {
            throw new Invalid(otherwise, attribute);
        }
    }
}

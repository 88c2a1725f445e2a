package dev.roundtrip.config;

import java.util.List;

/** What the run was told can't be used. The message lists every fault with key, origin and remedy. */
public final class BadSettings extends IllegalStateException {
    private static final long serialVersionUID = 1L;

    private static final String HELP = """

            Each can be given as -Droundtrip.…=… (but no secret), in the environment as ROUNDTRIP_…, or in .env (begin with a copy of .env.example).
            All are explained by: ./roundtrip settings""";

    private final transient List<Fault> faults;

    BadSettings(List<Fault> faults) {
        super(told(faults));
        this.faults = List.copyOf(faults);
    }

    public List<Fault> faults() {
        return faults;
    }

    private static String told(List<Fault> faults) {
        StringBuilder text = new StringBuilder("The settings can't be used, ")
                .append(faults.size() == 1 ? "one fault:" : faults.size() + " faults:");
        for (int i = 0; i < faults.size(); i++) {
            text.append("\n  ").append(i + 1).append(") ").append(faults.get(i));
        }
        return text.append(HELP).toString();
    }
}

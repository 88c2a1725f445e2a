package dev.roundtrip.catalogue;

import dev.roundtrip.answers.Wordings;
import dev.roundtrip.features.FeatureStep;
import dev.roundtrip.people.Cast;
import dev.roundtrip.people.Persona;
import dev.roundtrip.trip.Channel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Puts down step by step who says and does what, to whom, and where. */
final class Dialogue {
    static final String SHOP = "the shop";
    private static final String COLLEAGUES = "colleagues";
    private static final Pattern ACTOR = Pattern.compile("(?<name>\\p{Lu}\\p{L}+) (?!receives )\\S.*");
    private static final Pattern AT_ONCE =
            Pattern.compile("(\\p{Lu}\\p{L}+) and (\\p{Lu}\\p{L}+) answer at the same time");
    private static final Pattern BOT = Pattern.compile("the bot answers (?<to>\\p{L}+)");
    private static final Pattern SUBJECT = Pattern.compile("about \"([^\"]*)\"");
    private static final Pattern WITH_FILES =
            Pattern.compile("with the (?:file|files|picture) (\"[^\"]+\"(?: and \"[^\"]+\")*)");
    private static final Pattern QUOTED = Pattern.compile("\"([^\"]+)\"");
    private static final Pattern FOR_COLLEAGUES = Pattern.compile("private note|drafted");
    private static final Pattern SENT = Pattern.compile("^\\S+ sends ");
    private static final String APPROVES = "approves the draft unchanged";

    private final List<Turn> turns = new ArrayList<>();
    private Optional<Channel> where = Optional.empty();
    private String customer = "";
    private String draft = "";

    List<Turn> turns() {
        return List.copyOf(turns);
    }

    /** Takes the step if somebody says or does something by it. */
    boolean take(FeatureStep step) {
        Matcher atOnce = AT_ONCE.matcher(step.text());
        Matcher bot = BOT.matcher(step.text());
        Matcher actor = ACTOR.matcher(step.text());
        if (atOnce.matches()) {
            step.table().forEach(row -> agent(row.get(0), row.get(0) + " answers", row.get(1)));
        } else if (bot.matches()) {
            said(
                    "the bot",
                    Turn.Role.BOT,
                    bot.group("to"),
                    step.text(),
                    step.quoted().orElse(""));
        } else if (actor.matches() && step.table().isEmpty() && isCustomer(actor.group("name"))) {
            customer(actor.group("name"), step);
        } else if (actor.matches() && isAgent(actor.group("name"))) {
            agent(actor.group("name"), step);
        } else {
            return false;
        }
        return true;
    }

    /** Whether an agent does it: then it is done and not looked at, whatever its keyword. */
    static boolean isDoneByAgent(FeatureStep step) {
        Matcher actor = ACTOR.matcher(step.text());
        return actor.matches() && isAgent(actor.group("name"));
    }

    /** The desk answers by itself. */
    void deskSays(String to, String action, String text) {
        said("the desk", Turn.Role.DESK, to, action, text);
    }

    private void customer(String name, FeatureStep step) {
        customer = name;
        where = Words.channelOf(step.text()).or(() -> where);
        turns.add(new Turn(
                name,
                Turn.Role.CUSTOMER,
                SHOP,
                where,
                step.text(),
                first(SUBJECT, step.text()),
                step.quoted().map(Wordings::of).map(Wordings::all).orElse(List.of()),
                files(step.text()),
                false));
    }

    private void agent(String name, FeatureStep step) {
        if (step.text().endsWith(APPROVES)) {
            agent(name, step.text(), draft);
        } else if (FOR_COLLEAGUES.matcher(step.text()).find()) {
            draft = step.quoted().orElse("");
            turns.add(atTheDesk(name, step.text(), List.of(draft)));
        } else if (step.quoted().isPresent()) {
            agent(name, step.text(), step.quoted().get());
        } else {
            turns.add(atTheDesk(name, Words.told(step), List.of()));
        }
    }

    private void agent(String name, String action, String text) {
        said(name, Turn.Role.AGENT, customer, action, text);
    }

    private void said(String who, Turn.Role role, String to, String action, String text) {
        turns.add(
                new Turn(who, role, to, where, action, Optional.empty(), List.of(text.strip()), files(action), false));
    }

    private static Turn atTheDesk(String agent, String action, List<String> wordings) {
        return new Turn(
                agent,
                Turn.Role.AGENT,
                wordings.isEmpty() ? "" : COLLEAGUES,
                Optional.empty(),
                action,
                Optional.empty(),
                wordings,
                List.of(),
                !SENT.matcher(action).find());
    }

    private static List<String> files(String text) {
        return first(WITH_FILES, text).stream()
                .flatMap(names -> QUOTED.matcher(names).results().map(name -> name.group(1)))
                .toList();
    }

    private static Optional<String> first(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map((MatchResult found) -> found.group(1))
                .findFirst();
    }

    private static boolean isCustomer(String name) {
        return Cast.customers().stream().map(Persona::name).anyMatch(name::equals);
    }

    private static boolean isAgent(String name) {
        return List.of(Cast.AGENT.name(), Cast.SECOND_AGENT.name()).contains(name);
    }
}

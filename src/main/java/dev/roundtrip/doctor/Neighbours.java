package dev.roundtrip.doctor;

import dev.roundtrip.desk.AutomationRule;
import dev.roundtrip.desk.DeskClient;
import dev.roundtrip.desk.DeskTrouble;
import dev.roundtrip.desk.Inbox;
import dev.roundtrip.desk.Webhooks.Webhook;
import dev.roundtrip.targets.Inboxes;
import dev.roundtrip.targets.OurNames;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What others have set up on the same desk that acts in the inboxes under test too. It stops no run, but whoever reads its
 * failures should know. Told are names and hosts, never what anybody wrote. Administrators only.
 */
final class Neighbours {
    private final DeskClient desk;

    Neighbours(DeskClient desk) {
        this.desk = desk;
    }

    List<Finding> of(Inboxes inboxes) {
        List<Finding> findings = new ArrayList<>();
        try {
            rules(inboxes).forEach(findings::add);
            for (Inbox inbox : inboxes.all()) {
                bot(inbox).forEach(findings::add);
                assignment(inbox).forEach(findings::add);
            }
            webhooks().forEach(findings::add);
        } catch (DeskTrouble trouble) {
            findings.add(Finding.degraded(
                    Ailment.NEIGHBOURS,
                    "neighbours",
                    "what else acts in these inboxes can't be told: " + trouble.getMessage()));
        }
        return findings;
    }

    private Stream<Finding> rules(Inboxes inboxes) {
        List<AutomationRule> touching = desk.rules().list().stream()
                .filter(rule -> !OurNames.isOurs(rule.name()))
                .filter(rule -> inboxes.all().stream().anyMatch(inbox -> rule.mayTouch(inbox.id())))
                .toList();
        return told(
                "automation rules",
                touching,
                rule -> "%d \"%s\"".formatted(rule.id(), rule.name()),
                "act in inboxes under test as well, or do not say in which. Give each the condition that the inbox is none of them.");
    }

    private Stream<Finding> bot(Inbox inbox) {
        return told(
                "bot",
                desk.bots().attached(inbox.id()).stream()
                        .filter(bot -> !OurNames.isOurs(bot.name()))
                        .toList(),
                bot -> "%d \"%s\"".formatted(bot.id(), bot.name()),
                "answers first in inbox %d \"%s\": conversations begin as pending there. Take it off that inbox."
                        .formatted(inbox.id(), inbox.name()));
    }

    private static Stream<Finding> assignment(Inbox inbox) {
        return told(
                "auto-assignment",
                Stream.of(inbox).filter(Inbox::assignsByItself).toList(),
                on -> "%d \"%s\"".formatted(on.id(), on.name()),
                "gives its conversations to whoever is online. Switch that off for the inbox.");
    }

    private Stream<Finding> webhooks() {
        List<Webhook> foreign = desk.webhooks().list().stream()
                .filter(webhook -> !OurNames.isOurs(webhook.name()))
                .toList();
        return told(
                "webhooks",
                foreign,
                webhook -> "%d at %s".formatted(webhook.id(), host(webhook)),
                "are told of every inbox, those under test too: whatever stands behind them may act there. Have it pass over these inboxes.");
    }

    /** The path may hold a secret. */
    private static String host(Webhook webhook) {
        try {
            return String.valueOf(URI.create(webhook.url()).getHost());
        } catch (IllegalArgumentException noUrl) {
            return "an address that can't be read";
        }
    }

    private static <T> Stream<Finding> told(String what, List<T> found, Function<T, String> name, String doing) {
        return found.isEmpty()
                ? Stream.empty()
                : Stream.of(Finding.degraded(
                        Ailment.NEIGHBOURS,
                        what,
                        found.stream().map(name).collect(Collectors.joining(", ")) + " " + doing));
    }
}

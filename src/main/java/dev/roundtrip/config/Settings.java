package dev.roundtrip.config;

import dev.roundtrip.trip.Channel;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * All that a run is told. Immutable and complete: a remote target has what it needs for every channel under test.
 *
 * @param target what the run talks to
 * @param channels which channels are under test
 * @param tags which scenarios are asked for, as a tag expression; empty for all
 * @param runId the id that everything made by the run carries: lower-case letters and digits
 * @param desk the desk of a remote target
 * @param email e-mail of a remote target, when under test
 * @param sms SMS of a remote target, when under test
 * @param webchat web chat of a remote target, when under test
 * @param browser which browser plays the visitor
 * @param budgets how long each part of a way may take
 * @param parallel how many scenarios run at the same time, at least 1
 * @param embedded the embedded target
 * @param demands what makes the run red although no promise was broken
 * @param answers whose words agents answer in
 * @param knownDefects the file of known defects
 * @param issueAddress where the issues of tags are found, with {@code {}} where an issue's key stands
 * @param network how whatever is elsewhere is reached
 * @param safety what keeps the run from a desk that it must not touch
 * @param sharing which part of the scenarios is played
 * @param declared capabilities that the target is said to have, or not to have with {@code no-} before them
 * @param provision what may be made on the desk
 * @param keep whether conversations and customers of the run stay on the desk after it
 */
public record Settings(
        TargetKind target,
        Set<Channel> channels,
        String tags,
        String runId,
        Optional<DeskSettings> desk,
        Optional<EmailSettings> email,
        Optional<SmsSettings> sms,
        Optional<WebchatSettings> webchat,
        BrowserSettings browser,
        Budgets budgets,
        int parallel,
        EmbeddedSettings embedded,
        Demands demands,
        AnswerSettings answers,
        Path knownDefects,
        Optional<String> issueAddress,
        Network network,
        Safety safety,
        Sharing sharing,
        Set<String> declared,
        ProvisionKind provision,
        boolean keep) {

    /** Whether the desk is Roundtrip's own simulator, here or elsewhere. */
    public boolean simulated() {
        return target == TargetKind.EMBEDDED
                || desk.filter(DeskSettings::simulated).isPresent();
    }

    /** Every secret in them, and those given, as text that must never be shown. */
    public List<String> secrets(String... more) {
        return Stream.of(
                        desk.stream().map(DeskSettings::token),
                        desk.stream().flatMap(known -> known.second().stream()),
                        desk.stream().flatMap(known -> known.drafter().stream()),
                        desk.stream().flatMap(known -> known.agent().stream()).map(AgentLogin::password),
                        email.stream().map(mail -> mail.smtp().password()),
                        email.stream().map(mail -> mail.imap().password()),
                        email.stream().flatMap(mail -> mail.ingressPassword().stream()),
                        sms.stream().map(SmsSettings::authToken))
                .flatMap(secrets -> secrets.map(Secret::reveal))
                .collect(() -> new ArrayList<>(List.of(more)), List::add, List::addAll)
                .stream()
                .filter(secret -> !secret.isEmpty())
                .toList();
    }

    /** The same settings, completed with what an embedded target knows by itself. */
    public Settings completed(
            String accountName, DeskSettings ownDesk, EmailSettings mail, SmsSettings texts, WebchatSettings chat) {
        return with(
                Optional.of(ownDesk),
                Optional.of(mail).filter(ignored -> channels.contains(Channel.EMAIL)),
                Optional.of(texts).filter(ignored -> channels.contains(Channel.SMS)),
                Optional.of(chat).filter(ignored -> channels.contains(Channel.WEB_CHAT)),
                new Safety(accountName, safety.production()));
    }

    /** The same settings with the numbers of inboxes that were found or made, by channel. */
    public Settings withInboxes(Map<Channel, Integer> numbers) {
        return with(
                desk,
                email.map(mail -> mail.in(numbers.getOrDefault(Channel.EMAIL, mail.inbox()))),
                sms.map(texts -> texts.in(numbers.getOrDefault(Channel.SMS, texts.inbox()))),
                webchat.map(chat -> chat.in(numbers.getOrDefault(Channel.WEB_CHAT, chat.inbox()))),
                safety);
    }

    private Settings with(
            Optional<DeskSettings> otherDesk,
            Optional<EmailSettings> mail,
            Optional<SmsSettings> texts,
            Optional<WebchatSettings> chat,
            Safety other) {
        return new Settings(
                target,
                channels,
                tags,
                runId,
                otherDesk,
                mail,
                texts,
                chat,
                browser,
                budgets,
                parallel,
                embedded,
                demands,
                answers,
                knownDefects,
                issueAddress,
                network,
                other,
                sharing,
                declared,
                provision,
                keep);
    }

    /**
     * Reads and checks everything; draws a run id that nobody can foresee.
     *
     * @throws BadSettings with all faults together
     */
    public static Settings read(Sources sources) {
        return read(sources, new RunIds(new SecureRandom()));
    }

    /** The same with run ids from another source. */
    public static Settings read(Sources sources, RunIds runIds) {
        return new SettingsReader(sources, runIds, Purpose.RUN).read();
    }

    /** Those of a command that needs less than a run. */
    public static Settings read(Sources sources, Purpose purpose) {
        return new SettingsReader(sources, new RunIds(new SecureRandom()), purpose).read();
    }
}

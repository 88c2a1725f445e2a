package dev.roundtrip.targets;

import dev.roundtrip.channel.Line;
import dev.roundtrip.channel.webchat.WebChatLine;
import dev.roundtrip.config.DeskSettings;
import dev.roundtrip.config.ProvisionKind;
import dev.roundtrip.config.Settings;
import dev.roundtrip.desk.AccessToken;
import dev.roundtrip.desk.DeskAccess;
import dev.roundtrip.desk.DeskClient;
import dev.roundtrip.desk.DeskFeed;
import dev.roundtrip.desk.FeedSettings;
import dev.roundtrip.desk.Profile;
import dev.roundtrip.diagnosis.DeskWitness;
import dev.roundtrip.diagnosis.Detective;
import dev.roundtrip.diagnosis.Ear;
import dev.roundtrip.people.AnswerSource;
import dev.roundtrip.people.Backstage;
import dev.roundtrip.people.HelpCentre;
import dev.roundtrip.people.InboxHolds;
import dev.roundtrip.people.Lines;
import dev.roundtrip.people.Provisions;
import dev.roundtrip.people.Stage;
import dev.roundtrip.people.Tags;
import dev.roundtrip.trip.Channel;
import dev.roundtrip.trip.Chronicle;
import dev.roundtrip.trip.Gate;
import dev.roundtrip.waiting.LateArrivals;
import dev.roundtrip.waiting.Waiting;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One execution of the suite: everything that its scenarios share, opened together and closed in reverse. */
public final class Run implements AutoCloseable {
    /** What this machine remembers from run to run. */
    private static final Path NOTES = Path.of(".roundtrip");

    private final Clock clock;
    private final Target target;
    private final DeskEntry desk;
    private final Inboxes inboxes;
    private final DeskFeed feed;
    private final Lines lines;
    private final Optional<DeskClient> second;
    private final Provisions provisions;
    private final Optional<BotReception> reception;
    private final Backstage set;
    private final AnswerSource answers;
    private final LateArrivals late;
    private final Closing closing;

    private Run(Settings given, Clock clock, Consumer<String> console, Closing closing) {
        this.clock = clock;
        this.closing = closing;
        this.late = new LateArrivals(clock);
        Target begun = closing.add(given.target().elsewhere() ? new Remote(given) : Embedded.start(given, clock));
        Settings known = begun.settings();
        this.desk = closing.add(DeskEntry.of(known, clock));
        this.target = provided(begun, console);
        Settings settings = target.settings();
        this.inboxes = Inboxes.of(desk.client(), settings);
        Optional<Tenancy> tenancy = tenancy(settings, console);
        this.feed = closing.add(
                DeskFeed.open(desk.client(), FeedSettings.usual(Tags.beginningOfMarks(settings.runId())), clock));
        Map<Channel, Line> lineup = Lineup.of(settings, inboxes, desk, clock, console);
        this.lines = closing.add(new Lines(lineup));
        DeskWebhook.care(
                settings,
                inboxes,
                lineup.get(Channel.SMS),
                SharedNumbers.lease(settings, desk, clock, console),
                NOTES,
                console,
                closing);
        this.second = second(settings);
        this.provisions = isAdministrator() ? furnished(settings) : Provisions.none();
        this.reception = reception(settings, lineup.get(Channel.WEB_CHAT));
        this.answers = answers(settings);
        exampleDrafter(settings, console);
        this.set = new Backstage(
                lines,
                inboxes.ids(),
                desk.client(),
                second,
                provisions,
                tenancy.map(Tenancy::holds).orElseGet(InboxHolds::none),
                this::helpCentre,
                feed,
                settings.budgets(),
                new Tags(settings.runId()),
                new Waiting(clock),
                late,
                detective(),
                Lineup.dashboard(settings, desk.client().access().account(), clock, console)
                        .map(closing::add),
                clock);
    }

    /** With the inboxes that it may make by itself, where it is told to. */
    private Target provided(Target begun, Consumer<String> console) {
        Settings settings = begun.settings();
        return settings.target().elsewhere() && settings.provision() == ProvisionKind.MAKE
                ? new Remote(new Provisioning(desk, settings, clock).make(console))
                : begun;
    }

    /** Without rights to take anything away there is nothing that others could tidy up. */
    private Optional<Tenancy> tenancy(Settings settings, Consumer<String> console) {
        return isAdministrator()
                ? Optional.of(closing.add(Tenancy.begin(desk.client(), settings, clock, console)))
                : Optional.empty();
    }

    private Provisions furnished(Settings settings) {
        Loan loan = closing.add(new Loan());
        return new Furnishing(desk.client(), inboxes.ids(), loan)
                .setUp(
                        settings.runId(),
                        leadAddress(settings),
                        second.map(client -> OptionalLong.of(client.profile().id()))
                                .orElse(OptionalLong.empty()));
    }

    private static String leadAddress(Settings settings) {
        return settings.email()
                .map(email -> Lineup.leadAddress(email.customer()))
                .orElse("rosalind-okafor-lead@roundtrip.invalid");
    }

    private Optional<BotReception> reception(Settings settings, Line chat) {
        return settings.desk()
                .flatMap(DeskSettings::callback)
                .filter(any -> isAdministrator() && chat instanceof WebChatLine)
                .map(reachedAt -> new BotReception(
                        desk.client(), reachedAt, ((WebChatLine) chat)::beside, settings.runId(), clock, closing));
    }

    private HelpCentre helpCentre() {
        return reception
                .orElseThrow(() ->
                        new IllegalStateException("No bot can be set up in this run: tag the scenario @needs=bot."))
                .get();
    }

    private Optional<DeskClient> second(Settings settings) {
        return settings.desk()
                .flatMap(DeskSettings::second)
                .map(token -> desk.client().access().as(new AccessToken(token.reveal())))
                .map(access -> closing.add(DeskClient.to(access, clock)));
    }

    private AnswerSource answers(Settings settings) {
        return settings.answers().drafted()
                ? AnswerSource.drafted(new AnswerSource.Terms(
                        settings.answers().targets(),
                        agents().map(Profile::name).collect(Collectors.toSet())))
                : AnswerSource.scripted();
    }

    /** On a desk of the suite's own somebody of the suite's own must draft. */
    private void exampleDrafter(Settings settings, Consumer<String> console) {
        DeskSettings known = settings.desk().orElseThrow();
        known.drafter()
                .ifPresent(token -> new ExampleDrafter(desk.client(), clock, closing)
                        .start(token, known, inboxes.ids().values(), settings.runId(), console));
    }

    /** Asks with a client of its own, which gives up soon: a diagnosis must not outlast what it explains. */
    private Detective detective() {
        DeskAccess access = desk.client().access().within(Duration.ofSeconds(2), Duration.ofSeconds(4));
        return new Detective(new DeskWitness(closing.add(DeskClient.hurried(access, clock)), Ear.of(feed), clock));
    }

    /**
     * Starts or connects to the target and sets up what the scenarios rely on.
     *
     * @param console takes a line before something long or lasting is done
     */
    public static Run open(Settings settings, Clock clock, Consumer<String> console) {
        Capability.mustKnow(settings.demands());
        Capability.mustBe(settings.declared());
        Closing closing = new Closing();
        try {
            return new Run(settings, clock, console, closing);
        } catch (RuntimeException e) {
            closing.closeAfter(e);
            throw e;
        }
    }

    /**
     * A stage for one scenario, whose broken promises end in that gate.
     *
     * @param area the folder of its feature: what is told there may decide whose words are answered in
     */
    public Stage stage(Chronicle chronicle, Gate gate, String area) {
        return new Stage(set, answers.in(area), chronicle, gate);
    }

    /** Whose words the answers are, for the report. */
    public String answers() {
        return ForTheReport.answers(answers, settings());
    }

    /** Looks once more for all that was missed, and tells each scenario what is there now; when all are over. */
    public void tellLateArrivals() {
        late.audit();
    }

    /** Why a scenario with that need can't be run here; empty when it can. */
    public Optional<String> lacks(String need) {
        Capability capability = Capability.tagged(need)
                .orElseThrow(() -> new IllegalStateException(
                        "There is no capability '%s': correct the tag @needs=%s.".formatted(need, need)));
        return Capabilities.of(settings(), found()).lacks(capability);
    }

    private Capabilities.Found found() {
        return new Capabilities.Found(
                isAdministrator(),
                second.isPresent(),
                provisions.lead().isPresent(),
                reception.isPresent(),
                inboxes.chatGoesOnByEmail());
    }

    /** The settings in force, completed by the target. */
    public Settings settings() {
        return target.settings();
    }

    public Clock clock() {
        return clock;
    }

    /** What is under test, in words for the report. */
    public String title() {
        return target.title();
    }

    /** How real a channel is, in words for the report. */
    public String howReal(Channel channel) {
        return target.howReal(channel);
    }

    /** The desk's release as it names it itself: "4.14.2". */
    public String release() {
        return desk.client().version().version();
    }

    /** Where the desk shows the run's conversations, to be followed by a number; empty where none is left after the run. */
    public Optional<String> conversations() {
        return ForTheReport.conversations(desk, settings());
    }

    /** How well the desk's realtime feed does, in words. */
    public String realtime() {
        return ForTheReport.realtime(feed);
    }

    /** The browser that plays the visitor, in words. */
    public String browser() {
        return settings().channels().contains(Channel.WEB_CHAT) ? Lineup.presentBrowser(settings()) : "not needed";
    }

    /** Everything that must never be shown. */
    public List<String> secrets() {
        return settings().secrets(agents().map(Profile::pubsubToken).toArray(String[]::new));
    }

    private Stream<Profile> agents() {
        return Stream.concat(Stream.of(desk.profile()), second.map(DeskClient::profile).stream());
    }

    private boolean isAdministrator() {
        return desk.membership().isAdministrator();
    }

    @Override
    public void close() {
        closing.close();
    }
}

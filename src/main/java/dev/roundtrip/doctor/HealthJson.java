package dev.roundtrip.doctor;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.roundtrip.config.Origins;
import dev.roundtrip.trip.Channel;
import java.util.Locale;

/** A look of the doctor's for programs, as docs/health-check.md describes it. */
public final class HealthJson {
    private static final int SCHEMA = 1;

    private final Subject subject;
    private final Origins origins;

    public HealthJson(Subject subject, Origins origins) {
        this.subject = subject;
        this.origins = origins;
    }

    public String of(HealthCheck health) {
        ObjectNode all = JsonNodeFactory.instance.objectNode();
        all.put("schema", SCHEMA);
        all.put("at", health.at().toString());
        all.put("tookMs", health.took().toMillis());
        all.put("target", subject.target());
        subject.desk().ifPresent(url -> all.put("desk", url));
        all.put("state", word(health.state()));
        all.put("stopsTheRun", health.stopsTheRun());
        ObjectNode channels = all.putObject("channels");
        subject.sorted().forEach(channel -> channels.put(channel.key(), word(state(health, channel))));
        ArrayNode checks = all.putArray("checks");
        health.looks().forEach(look -> checks.add(check(look)));
        ArrayNode tried = all.putArray("tried");
        health.tried()
                .forEach(each -> tried.addObject().put("asked", each.what()).put("answered", each.seen()));
        return all.toPrettyString();
    }

    /** The worst of what concerns it, be it alone or with all others. */
    private static Finding.State state(HealthCheck health, Channel channel) {
        if (health.failures().stream().anyMatch(finding -> concerns(finding, channel))) {
            return Finding.State.FAILED;
        }
        return health.troubles().stream().anyMatch(finding -> concerns(finding, channel))
                ? Finding.State.DEGRADED
                : Finding.State.OK;
    }

    private static boolean concerns(Finding finding, Channel channel) {
        return finding.only().isEmpty() || finding.only().get() == channel;
    }

    private ObjectNode check(HealthCheck.Look look) {
        Finding finding = look.finding();
        ObjectNode check = JsonNodeFactory.instance.objectNode();
        check.put("check", finding.what());
        check.put("state", word(finding.state()));
        check.put("seen", finding.seen());
        check.put("tookMs", look.took().toMillis());
        finding.only().ifPresent(channel -> check.put("channel", channel.key()));
        finding.ailment().ifPresent(ailment -> {
            check.put("cause", ailment.label());
            check.putObject("ask").put("whom", ailment.mender().words()).put("what", ailment.request());
        });
        if (!finding.keys().isEmpty()) {
            ArrayNode keys = check.putArray("settings");
            finding.keys()
                    .forEach(key -> keys.addObject().put("key", key.property()).put("origin", origins.of(key)));
        }
        return check;
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}

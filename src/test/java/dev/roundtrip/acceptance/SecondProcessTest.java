package dev.roundtrip.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roundtrip.acceptance.SuiteRun.End;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A desk in another process, used as a remote one: the verdicts are those of the embedded target. */
@Tag("self")
class SecondProcessTest {
    private static final List<String> ALL = List.of("O1", "O2", "O3", "N1", "N2", "N3");

    @TempDir
    Path folder;

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
                    none                       |       |
                    mailer-stopped             | N1 O1 | HANDED_OVER likely HAND_OVER_STOPPED
                    sms-inbound-record-missing | N2 O2 | RECEIVED likely LOST_IN_TRANSPORT
                    widget-socket-cut          | N3 O3 | RECEIVED likely WIDGET_NOT_TOLD
                    """)
    void the_verdicts_are_the_same(String fault, String red, String verdict) throws IOException {
        Path settings = folder.resolve(fault + ".env");
        String[] options = fault.equals("none") ? new String[0] : new String[] {"--fault", fault};
        try (OtherProcess desk = OtherProcess.simulating(settings, options)) {
            Map<String, End> ends =
                    SuiteRun.of(remote(desk.settings())).only(ALL).run();
            assertThat(ends).containsOnlyKeys(ALL);
            List<String> broken = red == null ? List.of() : List.of(red.split(" "));
            ends.forEach(
                    (id, end) -> assertThat(end.verdict()).as(id).isEqualTo(broken.contains(id) ? verdict : "kept"));
        }
    }

    private static Map<String, String> remote(Path settings) {
        Map<String, String> properties = new HashMap<>();
        properties.put("roundtrip.env.file", settings.toString());
        for (String hop :
                List.of("email.in", "sms.in", "webchat.in", "hand-over", "email.out", "sms.out", "webchat.out")) {
            properties.put("roundtrip.budget." + hop, "3/6");
        }
        return properties;
    }
}

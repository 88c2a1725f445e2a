package dev.roundtrip.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SingleFileReportTest {
    private static final String ALLURE = """
            <!DOCTYPE html>
            <html><head><title>Allure Report</title>
            <link rel="stylesheet" type="text/css" href="data:text/css;base64,Ym9keQ==">
            <link href="https://fonts.example/css?family=X" rel="stylesheet">
            </head>
            <body>
            <script src="data:text/javascript;base64,YWxlcnQ="></script>
            <script async src="https://www.googletagmanager.com/gtag/js?id=G-1"></script>
            <script>
                window.dataLayer = window.dataLayer || [];
                function gtag(){dataLayer.push(arguments);}
                gtag('js', new Date());
            </script>
            <script async>window.reportData = window.reportData || {};</script>
            <script defer>
              Promise.allSettled([
                d('data/attachments/1.html','PHA+SGVsbG88L3A+'),
                d('widgets/summary.json','e30='),
              ])
            </script>
            </body></html>
            """;

    @TempDir
    Path directory;

    @Test
    void all_that_the_report_is_made_of_is_packed_and_what_is_read_first_stands_first() throws IOException {
        Map<String, byte[]> packed = PackedData.unpack(Files.readString(written(ALLURE)));

        assertThat(packed.keySet())
                .containsExactly("app/0.css", "app/0.js", "widgets/summary.json", "data/attachments/1.html");
        assertThat(packed.get("app/0.css")).asString().isEqualTo("body");
        assertThat(packed.get("app/0.js")).asString().isEqualTo("alert");
        assertThat(packed.get("data/attachments/1.html")).asString().isEqualTo("<p>Hello</p>");
    }

    @Test
    void what_asks_the_network_is_left_behind() throws IOException {
        String page = Files.readString(
                written(ALLURE.replace("</body>", "<img src=\"https://tracker.example/pixel.gif\"></body>")));

        assertThat(page).doesNotContain("googletagmanager", "gtag", "fonts.example", "tracker.example", "://");
        PackedData.unpack(page)
                .forEach((name, file) -> assertThat(file).asString().doesNotContain("gtag", "://"));
    }

    @Test
    void the_browser_is_told_to_ask_no_network_and_the_reader_what_the_run_amounts_to() throws IOException {
        String page = Files.readString(written(ALLURE));

        assertThat(page)
                .contains("Content-Security-Policy\" content=\"default-src 'none';")
                .contains("Roundtrip: held 1 of 2, 0 not run here<span>Simulator: says nothing &lt;yet&gt;</span>")
                .contains("<a href=\"roundtrip/&quot;index.html\">Summary</a>");
    }

    @Test
    void a_missing_report_and_one_in_many_files_are_refused() {
        SingleFileReport missing =
                new SingleFileReport(directory, directory.resolve("none.html"), directory.resolve("out.html"));

        assertThatThrownBy(() -> missing.write("", "", ""))
                .isInstanceOf(ReportTrouble.class)
                .hasMessageContaining("none.html is missing");
        assertThatThrownBy(() -> written("<html><head></head><body></body></html>"))
                .isInstanceOf(ReportTrouble.class)
                .hasMessageContaining("is not a single-file report");
        assertThat(directory.resolve("out.html")).doesNotExist();
    }

    @Test
    void a_report_that_keeps_its_parts_elsewhere_than_the_tried_one_is_refused() {
        assertThatThrownBy(() -> written(ALLURE.replace("d(", "put(")))
                .isInstanceOf(ReportTrouble.class)
                .hasMessageContaining("holds no data where Allure 2.34 puts them");
        assertThatThrownBy(() -> written(ALLURE.replace("text/javascript", "module")))
                .isInstanceOf(ReportTrouble.class)
                .hasMessageContaining("holds no scripts where Allure 2.34 puts them");
    }

    @Test
    void a_report_of_an_earlier_run_is_refused() throws IOException {
        Path result = Files.writeString(directory.resolve("1-result.json"), "{}");
        Files.setLastModifiedTime(result, FileTime.from(Instant.now().plusSeconds(60)));

        assertThatThrownBy(() -> written(ALLURE))
                .isInstanceOf(ReportTrouble.class)
                .hasMessageContaining("is older than the results");
    }

    private Path written(String generated) throws IOException {
        Path allure = Files.writeString(directory.resolve("index.html"), generated);
        return new SingleFileReport(directory, allure, directory.resolve("out.html"))
                .write("held 1 of 2, 0 not run here", "Simulator: says nothing <yet>", "roundtrip/\"index.html");
    }
}

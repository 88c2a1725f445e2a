package dev.roundtrip.report;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;

/** Makes the page to hand on out of Allure's single-file report: the same content, but it asks no network for anything. */
public final class SingleFileReport {
    private static final String MARK_OF_SINGLE_FILE = "window.reportData";

    private final Path results;
    private final Path generated;
    private final Path target;

    /**
     * @param results the results that the report must not be older than
     * @param generated Allure's single-file report, {@code target/allure-report/index.html}
     * @param target where the page is written, {@code target/roundtrip-report.html}
     */
    public SingleFileReport(Path results, Path generated, Path target) {
        this.results = results;
        this.generated = generated;
        this.target = target;
    }

    /**
     * Writes the page.
     *
     * @param headline what the run amounts to, and why it is red where no scenario tells, shown above everything
     * @param caution what must be known to read it rightly ("Simulator: …"); empty when there is nothing
     * @param front where the front page is, seen from this page; empty where there is none
     * @throws ReportTrouble when Allure's report is missing, stale, not a single file, or would still ask a network
     */
    public Path write(String headline, String caution, String front) {
        String page = new QuietPage(read()).with(headline, caution, front);
        try {
            Files.createDirectories(target.toAbsolutePath().getParent());
            return TextFile.write(target, page);
        } catch (IOException e) {
            throw new ReportTrouble("The report can't be written to %s.".formatted(target), e);
        }
    }

    private String read() {
        try {
            String page = Files.readString(generated);
            if (!page.contains(MARK_OF_SINGLE_FILE)) {
                throw new ReportTrouble(
                        ("%s is not a single-file report of Allure 2: its data are elsewhere. Generate it"
                                        + " with singleFile and reportVersion 2.x.")
                                .formatted(generated));
            }
            if (Files.getLastModifiedTime(generated).compareTo(newestResult()) < 0) {
                throw new ReportTrouble(
                        "%s is older than the results in %s: it tells of another run. Generate it again."
                                .formatted(generated, results));
            }
            return page;
        } catch (NoSuchFileException e) {
            throw new ReportTrouble(
                    "Allure's report %s is missing. `mvn verify` generates it from the results.".formatted(generated),
                    e);
        } catch (IOException e) {
            throw new ReportTrouble("Allure's report %s can't be read.".formatted(generated), e);
        }
    }

    private FileTime newestResult() throws IOException {
        FileTime newest = FileTime.fromMillis(0);
        try (DirectoryStream<Path> files = Files.newDirectoryStream(results, "*-result.json")) {
            for (Path file : files) {
                FileTime written = Files.getLastModifiedTime(file);
                newest = written.compareTo(newest) > 0 ? written : newest;
            }
        }
        return newest;
    }
}

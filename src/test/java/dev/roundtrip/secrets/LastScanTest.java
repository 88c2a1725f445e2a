package dev.roundtrip.secrets;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roundtrip.secrets.LastScan.Leak;
import dev.roundtrip.secrets.LastScan.Outcome;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LastScanTest {
    private static final String SECRET = "s3cr3t/p&ss wörd+\"1";
    private static final LastScan SCAN = new LastScan(SecretFinder.of(Map.of("the desk's token", SECRET)));

    /** As a page holds it, which has no letter of the secret in its own order. */
    private static final String IN_JSON = "{\"text\":\"s3cr3t\\/p\\u0026ss w\\u00f6rd+\\\"1\"}";

    @TempDir
    Path folder;

    @Test
    void a_file_that_holds_a_secret_is_removed_and_told_without_its_value() throws IOException {
        Path bad = write("results/1-attachment.txt", "log in with " + SECRET);
        Path good = write("results/2-attachment.txt", "log in with the token");

        Outcome outcome = SCAN.of(List.of(folder, folder.resolve("nowhere")));

        assertThat(outcome.files()).isEqualTo(2);
        assertThat(outcome.leaks()).containsExactly(new Leak(bad.toString(), Set.of("the desk's token")));
        assertThat(outcome.leaks().get(0)).hasToString(bad + " held the value of the desk's token and was removed.");
        assertThat(bad).doesNotExist();
        assertThat(good).exists();
    }

    @Test
    void what_is_packed_in_a_file_is_looked_through_as_well() throws IOException {
        leaks("page.html", "<script>d('data/1.json','" + base64(padded(IN_JSON)) + "')</script>");
        leaks("packed.html", "<script>const data = \"" + base64(gzip(padded(IN_JSON))) + "\"</script>");
        leaks("page in a page.html", "x='" + base64(gzip("y='" + base64(padded(IN_JSON)) + "'")) + "'");
        leaks("trace.json.gz", gzip(IN_JSON));
        leaks("files.zip", zip("inside.txt", IN_JSON));
        leaks("name.zip", zip(SECRET.replace('/', '|') + ".txt", SECRET));
        leaks("mail.txt", "Content-Transfer-Encoding: base64\r\n\r\n" + lines(zip("inside.txt", padded(IN_JSON))));
        leaks(
                "mail.json",
                ("{\"mail\":\"base64\r\n\r\n" + lines(zip("a.txt", padded(IN_JSON)))).replace("\r\n", "\\r\\n"));
        leaks("damaged.gz", cut(gzip("x".repeat(10_000) + padded(SECRET)), 8));
    }

    @Test
    void what_only_looks_packed_is_no_trouble() throws IOException {
        write("a.gz", new byte[] {0x1f, (byte) 0x8b, 1, 2, 3});
        write("b.zip", "PK\u0003\u0004 and no more");
        write("c.txt", "a".repeat(61) + "\nb\n" + "c".repeat(1_000_000) + "\n\\n" + "d/".repeat(80));
        write("d.txt", "");

        assertThat(SCAN.of(List.of(folder)).leaks()).isEmpty();
    }

    @Test
    void a_link_is_not_followed_out_of_the_folder() throws IOException {
        Path outside = write("outside.txt", SECRET);
        Path inside = Files.createDirectories(folder.resolve("inside"));
        Files.createSymbolicLink(inside.resolve("link.txt"), outside);

        assertThat(SCAN.of(List.of(inside)).files()).isZero();
        assertThat(outside).exists();
    }

    @Test
    void a_zip_whose_names_are_of_another_alphabet_is_looked_through() throws IOException {
        leaks("foreign.zip", zip("\u00dcberweisung.txt", padded(IN_JSON), Charset.forName("IBM437")));
        leaks(
                "foreign.html",
                "x='" + base64(zip("\u00dcberweisung.txt", padded(IN_JSON), Charset.forName("IBM437"))) + "'");
    }

    @Test
    void a_zip_that_calls_a_name_utf_8_which_is_none_is_looked_through() throws IOException {
        byte[] zip = zip("\u00dcberweisung.txt", padded(IN_JSON));
        zip[30] = (byte) 0x9a;

        leaks("claimed.zip", zip);
    }

    @Test
    void a_file_that_is_too_large_to_be_read_is_told_and_ends_nothing() throws IOException {
        try (RandomAccessFile large =
                new RandomAccessFile(folder.resolve("a-large.bin").toFile(), "rw")) {
            large.setLength(3L << 30);
        }
        Path bad = write("b.txt", SECRET);

        Outcome outcome = SCAN.of(List.of(folder));

        assertThat(outcome.troubles())
                .singleElement()
                .asString()
                .matches(".*a-large\\.bin is larger than [0-9]+ MB and is not looked through.*");
        assertThat(bad).doesNotExist();
    }

    @Test
    void a_folder_or_a_single_file_whose_name_is_a_secret_is_removed() throws IOException {
        LastScan scan = new LastScan(SecretFinder.of(Map.of("the desk's token", "desk-token-1")));
        Path named = Files.createDirectories(folder.resolve("results/desk-token-1"));
        write("results/desk-token-1/a.txt", "nothing");
        Path single = write("desk-token-1.log", "nothing");

        assertThat(scan.of(List.of(folder.resolve("results"), single)).leaks()).hasSize(3);
        assertThat(named).doesNotExist();
        assertThat(single).doesNotExist();
    }

    @Test
    void what_stands_behind_a_damaged_entry_is_looked_through() throws IOException {
        byte[] damaged = zip("first.txt", "nothing at all");
        damaged[8] = 99; // a method that nobody knows
        byte[] second = zip("second.txt", padded(IN_JSON));
        ByteArrayOutputStream both = new ByteArrayOutputStream();
        both.write(damaged);
        both.write(second);

        leaks("both.zip", both.toByteArray());
    }

    @Test
    void more_than_is_unpacked_is_told_and_not_called_clean() {
        List<String> seen = new ArrayList<>();

        assertThat(new Packed(seen::add, 1000).read(bomb())).isFalse();
        assertThat(new Packed(seen::add, 1_000_000).read(bomb())).isTrue();
    }

    /** In a process of its own, which has so little memory. */
    @Test
    void a_bomb_fills_no_small_memory_and_is_told() throws Exception {
        ByteArrayOutputStream bomb = new ByteArrayOutputStream();
        try (GZIPOutputStream packed = new GZIPOutputStream(bomb)) {
            for (int megabyte = 0; megabyte < 300; megabyte++) {
                packed.write(new byte[1 << 20]);
            }
        }
        Path file = Files.write(folder.resolve("bomb.gz"), bomb.toByteArray());
        ProcessBuilder little = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "dev.roundtrip.cli.Main",
                        "scan",
                        "--in",
                        file.toString(),
                        "--build-reports",
                        folder.resolve("none").toString())
                .redirectErrorStream(true)
                .directory(folder.toFile());
        little.environment().put("ROUNDTRIP_DESK_TOKEN", "desk-token-1");
        Process scan = little.start();

        assertThat(new String(scan.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                .contains("holds more than is unpacked to be looked through");
        assertThat(scan.waitFor()).isEqualTo(1);
    }

    private static byte[] bomb() {
        try {
            return gzip("x".repeat(100_000));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void a_file_whose_name_is_a_secret_is_removed_and_told_without_it() throws IOException {
        SecretFinder finder = SecretFinder.of(Map.of("the desk's token", "desk-token-1"));
        Path bad = write("results/mail-desk-token-1.txt", "nothing");

        Outcome outcome = new LastScan(finder).of(List.of(folder));

        assertThat(bad).doesNotExist();
        assertThat(outcome.leaks())
                .containsExactly(new Leak(
                        folder.resolve("results/mail-«secret hidden».txt").toString(), Set.of("the desk's token")));
    }

    @Test
    void what_can_not_be_read_is_told_and_what_stands_behind_it_is_looked_through() throws IOException {
        Path locked = write("a-locked.txt", "x");
        Path bad = write("b.txt", SECRET);
        LastScan scan = new LastScan(SecretFinder.of(Map.of("the desk's token", SECRET)), file -> {
            if (file.equals(locked)) {
                throw new AccessDeniedException(file.toString());
            }
            return Files.readAllBytes(file);
        });

        Outcome outcome = scan.of(List.of(folder));

        assertThat(outcome.troubles())
                .singleElement()
                .asString()
                .startsWith(locked + " can't be read (")
                .endsWith("so nobody knows whether a secret stands in it: don't hand it on.");
        assertThat(outcome.leaks()).hasSize(1);
        assertThat(outcome.clean()).isFalse();
        assertThat(bad).doesNotExist();
    }

    private void leaks(String name, String content) throws IOException {
        leaks(name, content.getBytes(StandardCharsets.UTF_8));
    }

    private void leaks(String name, byte[] content) throws IOException {
        Path file = write(name, content);
        assertThat(SCAN.of(List.of(file)).leaks()).as(name).hasSize(1);
        assertThat(file).doesNotExist();
    }

    private Path write(String name, String content) throws IOException {
        return write(name, content.getBytes(StandardCharsets.UTF_8));
    }

    private Path write(String name, byte[] content) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.write(file, content);
    }

    private static String padded(String text) {
        return "what stands before it is of no use to anybody at all " + text + " nor is what comes then";
    }

    private static String base64(String text) {
        return base64(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    private static String lines(byte[] bytes) {
        return Base64.getMimeEncoder().encodeToString(bytes) + "\r\n";
    }

    private static byte[] cut(byte[] bytes, int fewer) {
        return java.util.Arrays.copyOf(bytes, bytes.length - fewer);
    }

    private static byte[] gzip(String text) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream packing = new GZIPOutputStream(packed)) {
            packing.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return packed.toByteArray();
    }

    private static byte[] zip(String name, String text) throws IOException {
        return zip(name, text, StandardCharsets.UTF_8);
    }

    private static byte[] zip(String name, String text, Charset names) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (ZipOutputStream packing = new ZipOutputStream(packed, names)) {
            packing.putNextEntry(new ZipEntry(name));
            packing.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return packed.toByteArray();
    }
}

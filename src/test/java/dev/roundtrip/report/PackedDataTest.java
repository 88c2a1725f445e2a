package dev.roundtrip.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PackedDataTest {
    private final Map<String, byte[]> files = new LinkedHashMap<>();

    @Test
    void what_was_packed_is_unpacked_byte_for_byte() {
        byte[] picture = new byte[PackedData.BLOCK + 1];
        new Random(1).nextBytes(picture);
        text("data/suites.json", "{\"name\":\"</script> مرحبا\"}");
        files.put("data/attachments/1.png", picture);
        text("data/attachments/2.txt", "");
        text("data/attachments/3.txt", "last");

        Map<String, byte[]> unpacked = PackedData.unpack(page());

        assertThat(unpacked).containsOnlyKeys(files.keySet());
        files.forEach((name, bytes) -> assertThat(unpacked.get(name)).isEqualTo(bytes));
    }

    @Test
    void files_that_are_alike_share_a_block_and_its_words() {
        for (int number = 0; number < 100; number++) {
            text(
                    number + ".html",
                    "<style>" + ".customer { align-self: flex-start; }".repeat(20) + "</style>" + number);
        }

        assertThat(page()).hasSizeLessThan(3_000);
        assertThat(blocks()).isEqualTo(1 + 1);
    }

    @Test
    void a_block_ends_before_it_grows_too_long_for_whoever_wants_one_file_of_it() {
        text("a", "a".repeat(PackedData.BLOCK - 1));
        text("b", "b");
        text("c", "c");

        assertThat(blocks()).isEqualTo(1 + 2);
    }

    @Test
    void a_page_without_blocks_holds_no_files() {
        assertThat(PackedData.unpack("<html></html>")).isEmpty();
    }

    @Test
    void damaged_data_are_told_by_their_block() {
        text("a", "some words");
        String page = page();
        int last = page.lastIndexOf("H4sI");

        assertThatThrownBy(() -> PackedData.unpack(page.substring(0, last) + "AAAA" + page.substring(last + 4)))
                .isInstanceOf(ReportTrouble.class)
                .hasMessage("Block 1 of the page's data can't be unpacked.");
        assertThatThrownBy(() -> PackedData.unpack(page.substring(0, last + 8)))
                .isInstanceOf(ReportTrouble.class)
                .hasMessage("The page ends within block 1 of its data.");
    }

    private void text(String name, String text) {
        files.put(name, text.getBytes(StandardCharsets.UTF_8));
    }

    private String page() {
        return "<html><body>" + PackedData.of(files).html() + "</body></html>";
    }

    private int blocks() {
        return page().split("<script type=\"application/gzip\">").length - 1;
    }
}

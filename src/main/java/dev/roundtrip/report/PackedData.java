package dev.roundtrip.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * Files packed into a page that unpacks itself.
 *
 * <p>In the page stand blocks {@code <script type="application/gzip">}, each the base64 of one gzip stream. What the first
 * holds is the index, a JSON object from a file's name to {@code [block, from, length]}; every other holds files, one
 * after another with a line break behind each, so that none runs into the next where somebody looks for words. Blocks are counted from 0 in the order of the page, bytes within the unpacked
 * block. So a reader unpacks only the block that it wants, and whoever scans the page unpacks each block by itself.
 */
public final class PackedData {
    /** So many bytes share a block, for what is alike packs well together; a longer file has one of its own. */
    static final int BLOCK = 256 * 1024;

    private static final String BEGIN = "<script type=\"application/gzip\">";
    private static final String END = "</script>";

    private final ObjectNode index = new ObjectMapper().createObjectNode();
    private final List<byte[]> blocks = new ArrayList<>();
    private final ByteArrayOutputStream open = new ByteArrayOutputStream();

    private PackedData() {}

    /** Packs files in this order: neighbours should be alike, and what is read together stand together. */
    static PackedData of(Map<String, byte[]> files) {
        PackedData packed = new PackedData();
        files.forEach(packed::add);
        packed.closeBlock();
        return packed;
    }

    /**
     * The files in a page by name, as they were before they were packed; none where the page has no block.
     *
     * @throws ReportTrouble when a block can't be unpacked
     */
    public static Map<String, byte[]> unpack(String page) {
        List<byte[]> blocks = unpackedBlocks(page);
        Map<String, byte[]> files = new LinkedHashMap<>();
        if (!blocks.isEmpty()) {
            index(blocks.get(0)).properties().forEach(entry -> {
                JsonNode place = entry.getValue();
                int from = place.get(1).asInt();
                files.put(
                        entry.getKey(),
                        Arrays.copyOfRange(
                                blocks.get(place.get(0).asInt()),
                                from,
                                from + place.get(2).asInt()));
            });
        }
        return files;
    }

    /** The blocks as they stand in a page. */
    String html() {
        StringBuilder html = new StringBuilder();
        append(html, gzip(index.toString().getBytes(StandardCharsets.UTF_8)));
        blocks.forEach(block -> append(html, block));
        return html.toString();
    }

    private void add(String name, byte[] file) {
        if (open.size() > 0 && open.size() + file.length > BLOCK) {
            closeBlock();
        }
        index.putArray(name).add(blocks.size() + 1).add(open.size()).add(file.length);
        open.writeBytes(file);
        open.write('\n');
    }

    private void closeBlock() {
        blocks.add(gzip(open.toByteArray()));
        open.reset();
    }

    private static void append(StringBuilder html, byte[] block) {
        html.append(BEGIN)
                .append(Base64.getEncoder().encodeToString(block))
                .append(END)
                .append('\n');
    }

    private static byte[] gzip(byte[] bytes) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException("Memory can't be written to.", e);
        }
        return packed.toByteArray();
    }

    private static List<byte[]> unpackedBlocks(String page) {
        List<byte[]> blocks = new ArrayList<>();
        for (int at = page.indexOf(BEGIN); at >= 0; at = page.indexOf(BEGIN, at)) {
            int end = page.indexOf(END, at);
            if (end < 0) {
                throw new ReportTrouble("The page ends within block %d of its data.".formatted(blocks.size()));
            }
            blocks.add(gunzip(page.substring(at + BEGIN.length(), end), blocks.size()));
            at = end;
        }
        return blocks;
    }

    private static byte[] gunzip(String base64, int number) {
        try (GZIPInputStream gzip =
                new GZIPInputStream(new ByteArrayInputStream(Base64.getDecoder().decode(base64)))) {
            return gzip.readAllBytes();
        } catch (IOException | IllegalArgumentException e) {
            throw new ReportTrouble("Block %d of the page's data can't be unpacked.".formatted(number), e);
        }
    }

    private static JsonNode index(byte[] block) {
        try {
            return new ObjectMapper().readTree(block);
        } catch (JsonProcessingException e) {
            throw new ReportTrouble("The index of the page's data is no JSON.", e);
        } catch (IOException e) {
            throw new UncheckedIOException("Memory can't be read.", e);
        }
    }
}

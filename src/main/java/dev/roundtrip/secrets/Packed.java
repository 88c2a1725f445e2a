package dev.roundtrip.secrets;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** A file's bytes as texts: as they are, and what is packed in them by gzip, zip or base64, also one in another. */
final class Packed {
    /** A zip in a mail in a report that is packed has five. */
    private static final int DEEPEST = 8;

    private final Consumer<String> reader;

    /** @param reader takes each text */
    Packed(Consumer<String> reader) {
        this.reader = reader;
    }

    void read(byte[] bytes) {
        read(bytes, 0);
    }

    private void read(byte[] bytes, int depth) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        reader.accept(text);
        if (depth == DEEPEST) {
            return;
        }
        if (begins(bytes, 0x1f, 0x8b)) {
            gzip(bytes, depth + 1);
        } else if (begins(bytes, 'P', 'K', 3, 4)) {
            zip(bytes, depth + 1);
        }
        new Base64Runs(text).all().forEach(run -> read(run.decoded(), depth + 1));
    }

    private void gzip(byte[] bytes, int depth) {
        try (GZIPInputStream unpacked = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
            read(readable(unpacked), depth);
        } catch (IOException damaged) {
            // Nobody can unpack it either. Its bytes have been read as they are.
            return;
        }
    }

    private void zip(byte[] bytes, int depth) {
        try (ZipInputStream archive = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = archive.getNextEntry(); entry != null; entry = archive.getNextEntry()) {
                reader.accept(entry.getName());
                read(readable(archive), depth);
            }
        } catch (IOException damaged) {
            // Nobody can unpack it either. Its bytes have been read as they are.
            return;
        }
    }

    /** Up to where it is damaged, if it is: nobody can read more. */
    private static byte[] readable(InputStream packed) {
        ByteArrayOutputStream read = new ByteArrayOutputStream();
        try {
            packed.transferTo(read);
        } catch (IOException damaged) {
            return read.toByteArray();
        }
        return read.toByteArray();
    }

    private static boolean begins(byte[] bytes, int... with) {
        for (int i = 0; i < with.length; i++) {
            if (bytes.length <= i || (bytes[i] & 0xff) != with[i]) {
                return false;
            }
        }
        return true;
    }
}

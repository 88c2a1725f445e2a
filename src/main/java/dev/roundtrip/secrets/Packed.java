package dev.roundtrip.secrets;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** A file's bytes as texts: as they are, and what is packed in them by gzip, zip or base64, also one in another. */
final class Packed {
    /** A zip in a mail in a report that is packed has five. */
    private static final int DEEPEST = 8;

    /** The most that is unpacked of one file, also in a small memory: what would fill it was packed to do so. */
    private static final long MOST = Math.min(256L << 20, Runtime.getRuntime().maxMemory() / 8);

    /** How each file in a zip begins. */
    private static final byte[] ENTRY = {'P', 'K', 3, 4};

    private static final int HEADER = 30;
    private static final int FLAGS = 7;
    private static final byte IS_UTF_8 = 8;

    private final Consumer<String> reader;
    private final long most;
    private long unpacked;

    /** @param reader takes each text */
    Packed(Consumer<String> reader) {
        this(reader, MOST);
    }

    /** @param most how many bytes are unpacked before the rest is left */
    Packed(Consumer<String> reader, long most) {
        this.reader = reader;
        this.most = most;
    }

    /** Reads all there is; false when there was more than is unpacked, so that nobody knows what stands in the rest. */
    boolean read(byte[] bytes) {
        read(bytes, 0);
        return unpacked <= most;
    }

    private void read(byte[] bytes, int depth) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        reader.accept(text);
        if (text.indexOf('\ufffd') >= 0) {
            reader.accept(new String(bytes, StandardCharsets.ISO_8859_1));
        }
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
        try (GZIPInputStream packed = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
            read(readable(packed), depth);
        } catch (IOException damaged) {
            // Nobody can unpack it either. Its bytes have been read as they are.
            return;
        }
    }

    /** Each of its files by itself: one that can't be unpacked, or has a name in no alphabet, hides none behind it. */
    private void zip(byte[] bytes, int depth) {
        for (int at = 0; at <= bytes.length - ENTRY.length; at++) {
            if (Arrays.equals(bytes, at, at + ENTRY.length, ENTRY, 0, ENTRY.length)) {
                entry(withoutAlphabet(bytes, at), depth);
            }
        }
    }

    /** From there on, without the flag that claims a name in UTF-8: one that is none would hide what it is the name of. */
    private static InputStream withoutAlphabet(byte[] bytes, int at) {
        int end = Math.min(bytes.length, at + HEADER);
        byte[] header = Arrays.copyOfRange(bytes, at, end);
        if (header.length == HEADER) {
            header[FLAGS] &= ~IS_UTF_8;
        }
        return new SequenceInputStream(
                new ByteArrayInputStream(header), new ByteArrayInputStream(bytes, end, bytes.length - end));
    }

    private void entry(InputStream fromHere, int depth) {
        try (ZipInputStream archive = new ZipInputStream(fromHere, StandardCharsets.ISO_8859_1)) {
            ZipEntry entry = archive.getNextEntry();
            if (entry != null) {
                reader.accept(entry.getName());
                read(readable(archive), depth);
            }
        } catch (IOException | IllegalArgumentException damaged) {
            // Nobody can unpack it either. Its bytes have been read as they are.
            return;
        }
    }

    /** Up to where it is damaged, if it is: nobody can read more. And up to where it is too much. */
    private byte[] readable(InputStream packed) {
        ByteArrayOutputStream read = new ByteArrayOutputStream();
        byte[] some = new byte[8192];
        try {
            for (int many = packed.read(some); many >= 0 && unpacked <= most; many = packed.read(some)) {
                read.write(some, 0, many);
                unpacked += many;
            }
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

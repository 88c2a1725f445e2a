package dev.roundtrip.evidence;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/**
 * Makes pictures small enough for a report: no side longer than that, on white, as JPEG of the best quality that fits.
 *
 * @param side the most pixels of either side
 * @param bytes the most bytes
 */
record SmallPicture(int side, int bytes) {
    static final String MEDIA_TYPE = "image/jpeg";

    /** Beyond it a few bytes could unfold into more memory than a scenario is worth. */
    private static final long MOST_PIXELS = 40_000_000;

    private static final List<Float> QUALITIES = List.of(0.6f, 0.4f, 0.3f);
    private static final double SMALLER = 0.8;

    /** The picture made small; empty where it is none that Java can read. */
    Optional<byte[]> of(byte[] picture) {
        try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(picture))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            return readers.hasNext() ? read(readers.next(), in).map(this::fitting) : Optional.empty();
        } catch (IOException | RuntimeException unreadable) {
            // Whatever a customer sends under a picture's name; the readers throw of all kinds.
            return Optional.empty();
        }
    }

    private static Optional<BufferedImage> read(ImageReader reader, ImageInputStream in) throws IOException {
        try {
            reader.setInput(in, true, true);
            boolean sound = (long) reader.getWidth(0) * reader.getHeight(0) <= MOST_PIXELS;
            return sound ? Optional.of(reader.read(0)) : Optional.empty();
        } finally {
            reader.dispose();
        }
    }

    private byte[] fitting(BufferedImage image) {
        double scale = Math.min(1, (double) side / Math.max(image.getWidth(), image.getHeight()));
        while (true) {
            BufferedImage small = scaled(image, scale);
            for (float quality : QUALITIES) {
                byte[] jpeg = jpeg(small, quality);
                if (jpeg.length <= bytes || small.getWidth() == 1 && small.getHeight() == 1) {
                    return jpeg;
                }
            }
            scale *= SMALLER;
        }
    }

    /** By halves first, so that every pixel counts. */
    private static BufferedImage scaled(BufferedImage image, double scale) {
        int width = Math.max(1, (int) Math.round(image.getWidth() * scale));
        int height = Math.max(1, (int) Math.round(image.getHeight() * scale));
        BufferedImage now = image;
        while (now.getWidth() / 2 >= width && now.getHeight() / 2 >= height) {
            now = drawn(now, now.getWidth() / 2, now.getHeight() / 2);
        }
        return drawn(now, width, height);
    }

    private static BufferedImage drawn(BufferedImage image, int width, int height) {
        BufferedImage drawn = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = drawn.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        pen.drawImage(image, 0, 0, width, height, Color.WHITE, null);
        pen.dispose();
        return drawn;
    }

    private static byte[] jpeg(BufferedImage image, float quality) {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            writer.setOutput(out);
            ImageWriteParam how = writer.getDefaultWriteParam();
            how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            how.setCompressionQuality(quality);
            how.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
            writer.write(null, new IIOImage(image, null, null), how);
        } catch (IOException e) {
            throw new UncheckedIOException("A picture can't be written as JPEG.", e);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}

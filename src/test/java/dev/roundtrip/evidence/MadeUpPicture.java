package dev.roundtrip.evidence;

import java.awt.Color;
import java.awt.Font;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Random;
import javax.imageio.ImageIO;

/** Pictures as a browser takes them: of a chat with what was said in it, and of the shop's whole page behind it. */
final class MadeUpPicture {
    private MadeUpPicture() {}

    /** The window of the chat, about as large as the widget. */
    static byte[] chat(List<String> texts) {
        BufferedImage image = new BufferedImage(400, 640, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = pen(image);
        pen.setPaint(new GradientPaint(0, 0, new Color(0x1f93ff), 400, 90, new Color(0x1268c3)));
        pen.fillRect(0, 0, 400, 90);
        bubbles(pen, texts, 400, 100);
        pen.dispose();
        return png(image);
    }

    /** The whole page: photographs of wares, which pack badly, and the chat above them. */
    static byte[] page(Random random, List<String> texts) {
        BufferedImage image = new BufferedImage(1280, 720, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = pen(image);
        for (int ware = 0; ware < 2; ware++) {
            photograph(image, random, 40 + ware * 300, 80, 215);
        }
        pen.translate(860, 60);
        bubbles(pen, texts, 400, 20);
        pen.dispose();
        return png(image);
    }

    private static Graphics2D pen(BufferedImage image) {
        Graphics2D pen = image.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, image.getWidth(), image.getHeight());
        pen.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, 14));
        return pen;
    }

    private static void bubbles(Graphics2D pen, List<String> texts, int width, int top) {
        int y = top;
        for (String text : texts) {
            String plain = text.replaceAll("\\s+", " ");
            int lines = plain.length() / 42 + 1;
            pen.setColor(texts.indexOf(text) % 2 == 0 ? new Color(0x1f93ff) : new Color(0xf0f4f9));
            pen.fillRoundRect(20, y, width - 40, lines * 19 + 16, 16, 16);
            pen.setColor(texts.indexOf(text) % 2 == 0 ? Color.WHITE : new Color(0x1b2430));
            for (int line = 0; line < lines; line++) {
                pen.drawString(
                        plain.substring(line * 42, Math.min(plain.length(), line * 42 + 42)), 32, y + 22 + line * 19);
            }
            y += lines * 19 + 28;
        }
    }

    private static void photograph(BufferedImage image, Random random, int left, int top, int size) {
        for (int y = 0; y < size; y++) {
            for (int x = 0; x < size; x++) {
                int light = 90 + (int) (60 * Math.sin(x / 31.0) + 40 * Math.cos(y / 23.0)) + random.nextInt(10);
                image.setRGB(
                        left + x,
                        top + y,
                        new Color(clip(light), clip(light + random.nextInt(8)), clip(light - 20 + random.nextInt(8)))
                                .getRGB());
            }
        }
    }

    private static int clip(int value) {
        return Math.max(0, Math.min(255, value));
    }

    private static byte[] png(BufferedImage image) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException("Memory can't be written to.", e);
        }
        return bytes.toByteArray();
    }
}

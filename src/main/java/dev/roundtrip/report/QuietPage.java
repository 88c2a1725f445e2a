package dev.roundtrip.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Allure's report in a page of ours: packed, without what calls home, and with a policy that keeps a browser from asking a network at all. */
final class QuietPage {
    private final AllurePage allure;

    QuietPage(String allure) {
        this.allure = new AllurePage(allure);
    }

    /** @param front where the front page is, seen from this page; empty where there is none */
    String with(String headline, String caution, String front) {
        // What others wrote is put in last, so that nothing is looked for in it.
        return resource("page.html")
                .replace("{script}", resource("unpack.js"))
                .replace("{front}", front.isEmpty() ? "" : "<a href=\"" + escaped(front) + "\">Summary</a>")
                .replace("{data}", PackedData.of(allure.parts()).html())
                .replace("{caution}", escaped(caution))
                .replace("{headline}", escaped(headline));
    }

    private static String resource(String name) {
        try (InputStream content = QuietPage.class.getResourceAsStream(name)) {
            return new String(content.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("%s can't be read from the class path.".formatted(name), e);
        }
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}

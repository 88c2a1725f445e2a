package dev.roundtrip.evidence;

import dev.roundtrip.trip.Attachment;
import java.net.URI;
import java.util.Base64;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.safety.Cleaner;
import org.jsoup.safety.Safelist;

/**
 * Somebody else's HTML so that it can be shown: what runs, asks a network or can be clicked is taken out, secrets are
 * hidden, pictures of the mail itself are put in, others only named.
 */
final class HarmlessHtml {
    private static final SmallPicture PICTURE = new SmallPicture(480, 12 * 1024);

    /** A mail of a hundred pictures is shown by its first ones. */
    private static final int MOST_PICTURES = 8;

    private final Ink ink;
    private final Map<String, Attachment> pictures;
    private final Set<String> shown = new HashSet<>();
    private int count;

    /** @param pictures what the mail brings along, by Content-ID without angle brackets */
    HarmlessHtml(Ink ink, Map<String, Attachment> pictures) {
        this.ink = ink;
        this.pictures = pictures;
    }

    /** What goes into the body of a page. */
    String of(String html) {
        Document dirty = Jsoup.parse(html);
        dirty.select("img").forEach(this::replace);
        Document clean = new Cleaner(safelist()).clean(dirty);
        clean.outputSettings().prettyPrint(false);
        clean.body().select("[style]").forEach(HarmlessHtml::calm);
        clean.body().select("*").forEach(this::redact);
        String words = clean.body().wholeText();
        // A secret that mark-up cuts in two shows in no single text; then the words must do.
        return ink.hides(words)
                ? "<pre>" + ink.of(words) + "</pre>"
                : clean.body().html();
    }

    /** The Content-IDs that it has shown. */
    Set<String> shown() {
        return Set.copyOf(shown);
    }

    private static Safelist safelist() {
        return Safelist.relaxed()
                .addTags(
                        "font", "center", "hr", "s", "del", "ins", "address", "section", "article", "header", "footer",
                        "bdo", "bdi")
                .addAttributes(":all", "style", "dir", "align", "lang", "title")
                .addAttributes("table", "bgcolor", "border", "cellpadding", "cellspacing")
                .addAttributes("td", "bgcolor", "valign")
                .addAttributes("tr", "bgcolor")
                .addAttributes("font", "color", "size")
                .removeAttributes("a", "href")
                .removeAttributes("blockquote", "cite")
                .removeAttributes("q", "cite")
                .removeProtocols("img", "src", "http", "https")
                .addProtocols("img", "src", "data");
    }

    private void replace(Element picture) {
        String source = picture.attr("src").strip();
        Optional<byte[]> own = own(source);
        if (own.isPresent()) {
            picture.attr("src", FileTag.dataUri(own.get()));
            picture.removeAttr("srcset");
        } else {
            picture.replaceWith(new Element("em").text("[" + instead(source) + "]"));
        }
    }

    private Optional<byte[]> own(String source) {
        if (count >= MOST_PICTURES) {
            return Optional.empty();
        }
        Optional<byte[]> found = source.regionMatches(true, 0, "cid:", 0, 4)
                ? Optional.ofNullable(pictures.get(source.substring(4))).map(Attachment::bytes)
                : within(source);
        Optional<byte[]> small = found.flatMap(PICTURE::of);
        small.ifPresent(any -> {
            count++;
            shown.add(source.replaceFirst("(?i)^cid:", ""));
        });
        return small;
    }

    private static Optional<byte[]> within(String source) {
        int data = source.indexOf(";base64,");
        try {
            return source.startsWith("data:image/") && data > 0
                    ? Optional.of(Base64.getMimeDecoder().decode(source.substring(data + ";base64,".length())))
                    : Optional.empty();
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }

    private static String instead(String source) {
        if (source.regionMatches(true, 0, "cid:", 0, 4)) {
            return "a picture of this mail that can't be shown here";
        }
        return source.startsWith("data:")
                ? "a picture that can't be shown here"
                : "remote picture not loaded: " + host(source);
    }

    private static String host(String source) {
        try {
            return Optional.ofNullable(URI.create(source).getHost()).orElse("no host");
        } catch (IllegalArgumentException noAddress) {
            return "no address";
        }
    }

    private static void calm(Element styled) {
        String harmless = HarmlessStyle.of(styled.attr("style"));
        if (harmless.isEmpty()) {
            styled.removeAttr("style");
        } else {
            styled.attr("style", harmless);
        }
    }

    private void redact(Element element) {
        for (TextNode text : element.textNodes()) {
            text.text(ink.redacted(text.getWholeText()));
        }
        for (Attribute attribute : element.attributes()) {
            if (!attribute.getKey().equals("src")) {
                attribute.setValue(ink.redacted(attribute.getValue()));
            }
        }
    }
}

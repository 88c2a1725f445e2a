package dev.roundtrip.evidence;

import java.io.CharConversionException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Document;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** What Maven itself writes of a run, with messages and traces as they were thrown and all that was printed. */
public final class BuildReports {
    private static final String NO_DOCTYPE = "http://apache.org/xml/features/disallow-doctype-decl";

    private final Path folder;

    public BuildReports(Path folder) {
        this.folder = folder;
    }

    /** Redacts them; XML stays XML. Where there are none, nothing is done. */
    public void redact(Redactor redactor) {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                if (file.toString().endsWith(".xml")) {
                    xml(file, redactor);
                } else {
                    Texts.replaceBroken(file, redactor::text);
                }
            }
        } catch (IOException | UncheckedIOException | ParserConfigurationException | TransformerException e) {
            throw new IllegalStateException(
                    "Maven's reports in %s can't be redacted (%s): don't hand them on.".formatted(folder, e), e);
        }
    }

    private static void xml(Path file, Redactor redactor)
            throws IOException, ParserConfigurationException, TransformerException {
        DocumentBuilderFactory readers = DocumentBuilderFactory.newInstance();
        readers.setFeature(NO_DOCTYPE, true);
        DocumentBuilder reader = readers.newDocumentBuilder();
        reader.setErrorHandler(new DefaultHandler()); // which throws; without one it would speak to the console as well
        Document document;
        try {
            document = reader.parse(file.toFile());
        } catch (SAXException | CharConversionException cutOff) {
            // Who wrote it was stopped, perhaps within a letter: it is no XML, and is redacted as the text that it is.
            Texts.replaceBroken(file, redactor::text);
            return;
        }
        if (redact(document, redactor)) {
            TransformerFactory.newInstance()
                    .newTransformer()
                    .transform(new DOMSource(document), new StreamResult(file.toFile()));
        }
    }

    /** Whether anything was hidden. */
    private static boolean redact(Node node, Redactor redactor) {
        boolean changed = false;
        if (node.getNodeValue() != null) {
            String redacted = redactor.text(node.getNodeValue());
            changed = !redacted.equals(node.getNodeValue());
            node.setNodeValue(redacted);
        }
        NamedNodeMap attributes = node.getAttributes();
        for (int i = 0; attributes != null && i < attributes.getLength(); i++) {
            changed |= redact(attributes.item(i), redactor);
        }
        for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
            changed |= redact(child, redactor);
        }
        return changed;
    }
}

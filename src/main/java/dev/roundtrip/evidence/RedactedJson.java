package dev.roundtrip.evidence;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;

/** JSON with every text in it redacted, names as well; numbers stay. */
final class RedactedJson {
    private final Redactor redactor;

    RedactedJson(Redactor redactor) {
        this.redactor = redactor;
    }

    JsonNode of(JsonNode node) {
        if (node.isTextual()) {
            return TextNode.valueOf(redactor.text(node.textValue()));
        }
        if (node instanceof ArrayNode array) {
            ArrayNode copy = JsonNodeFactory.instance.arrayNode();
            array.forEach(each -> copy.add(of(each)));
            return copy;
        }
        if (node instanceof ObjectNode object) {
            ObjectNode copy = JsonNodeFactory.instance.objectNode();
            object.properties()
                    .forEach(each -> copy.set(redactor.text(each.getKey()), named(each.getKey(), each.getValue())));
            return copy;
        }
        return node;
    }

    private JsonNode named(String name, JsonNode value) {
        return hidesSomething(value) && redactor.isCredential(name)
                ? TextNode.valueOf(CredentialPatterns.HIDDEN)
                : of(value);
    }

    private static boolean hidesSomething(JsonNode value) {
        return value.isTextual() ? !value.textValue().isEmpty() : !value.isEmpty();
    }
}

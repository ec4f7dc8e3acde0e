package io.nvrguard.simulator.capture;

import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * XML out of the dictionary it was recorded as: {@code @x} is an attribute, {@code #text} the text beside attributes, a list a
 * repeated element, null an empty one. An element on each line, no indentation, as recorders write.
 */
final class RecordedXml {
    static final String DECLARATION = "<?xml version=\"1.0\" encoding=\"UTF-8\" ?>\n";

    private final StringBuilder out = new StringBuilder(DECLARATION);

    private RecordedXml() {}

    static String document(String root, JsonNode content) {
        RecordedXml xml = new RecordedXml();
        xml.element(root, content);
        return xml.out.toString();
    }

    private void element(String name, JsonNode content) {
        if (content.isArray()) {
            content.forEach(one -> element(name, one));
            return;
        }
        out.append('<').append(name);
        if (content.isObject()) {
            attributes(content);
        }
        out.append('>');
        if (content.isObject()) {
            children(content);
        } else {
            out.append(escaped(text(content)));
        }
        out.append("</").append(name).append(">\n");
    }

    private void attributes(JsonNode content) {
        for (Map.Entry<String, JsonNode> entry : content.properties()) {
            if (entry.getKey().startsWith("@")) {
                out.append(' ').append(entry.getKey().substring(1)).append("=\"");
                out.append(escaped(text(entry.getValue())).replace("\"", "&quot;"))
                        .append('"');
            }
        }
    }

    private void children(JsonNode content) {
        out.append(escaped(text(content.path("#text"))));
        boolean first = true;
        for (Map.Entry<String, JsonNode> entry : content.properties()) {
            if (!entry.getKey().startsWith("@") && !entry.getKey().equals("#text")) {
                out.append(first ? "\n" : "");
                first = false;
                element(entry.getKey(), entry.getValue());
            }
        }
    }

    private static String text(JsonNode value) {
        return value.isNull() || value.isMissingNode() ? "" : value.asString();
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}

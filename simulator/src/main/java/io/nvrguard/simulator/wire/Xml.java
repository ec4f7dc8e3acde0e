package io.nvrguard.simulator.wire;

import io.nvrguard.simulator.scenario.Dialect;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;

/** Writes one answer the way recorders do: an element on each line, no indentation, dated by the unit's dialect. */
final class Xml {
    private final StringBuilder out = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\" ?>\n");
    private final Deque<String> open = new ArrayDeque<>();

    private Xml() {}

    static Xml document(Dialect dialect, String root) {
        return new Xml().open(root, dated(dialect));
    }

    private static String dated(Dialect dialect) {
        return "version=\"" + dialect.version() + "\" xmlns=\"" + dialect.namespace() + "\"";
    }

    /** One of many alike inside a list, which the older dialect dates again (recorder-protocol.md §5). */
    Xml item(Dialect dialect, String name) {
        return switch (dialect) {
            case HIKVISION_COM -> open(name, dated(dialect));
            case ISAPI_ORG -> open(name);
        };
    }

    /** A few nodes carry neither version nor namespace. */
    static Xml bare(String root) {
        return new Xml().open(root);
    }

    Xml open(String name) {
        out.append('<').append(name).append(">\n");
        open.push(name);
        return this;
    }

    Xml open(String name, String attributes) {
        out.append('<').append(name).append(' ').append(attributes).append(">\n");
        open.push(name);
        return this;
    }

    Xml close() {
        out.append("</").append(open.pop()).append(">\n");
        return this;
    }

    Xml text(String name, Object value) {
        return text(name, "", value);
    }

    Xml text(String name, String attributes, Object value) {
        out.append('<')
                .append(name)
                .append(attributes.isEmpty() ? "" : " " + attributes)
                .append('>')
                .append(escaped(String.valueOf(value)));
        out.append("</").append(name).append(">\n");
        return this;
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    byte[] bytes() {
        while (!open.isEmpty()) {
            close();
        }
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }
}

package io.nvrguard.simulator.wire;

import io.nvrguard.simulator.scenario.Dialect;
import io.nvrguard.simulator.scenario.Dialect.Namespace;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.OptionalInt;

/**
 * Writes one answer the way recorders do: an element on each line, no indentation, dated by the unit's dialect, without the
 * elements this unit leaves out.
 */
final class Xml {
    private final Dialect dialect;
    private final StringBuilder out = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\" ?>\n");
    private final Deque<String> open = new ArrayDeque<>();
    /** Of the open elements those inside one that is left out, itself included. */
    private int hidden;

    private Xml(Dialect dialect) {
        this.dialect = dialect;
    }

    static Xml document(Dialect dialect, String root) {
        return new Xml(dialect).open(root, dated(dialect.namespace()));
    }

    /** A document in a namespace that is not the unit's: those differ between the nodes of one device (§1). */
    static Xml document(Dialect dialect, String root, String attributes) {
        return new Xml(dialect).open(root, attributes);
    }

    /** A few nodes carry neither version nor namespace. */
    static Xml bare(Dialect dialect, String root) {
        return new Xml(dialect).open(root);
    }

    /** What is said outside HTTP, which no dialect changes. */
    static Xml bare(String root) {
        return bare(Dialect.of(Namespace.NONE), root);
    }

    private static String dated(Namespace namespace) {
        String version = "version=\"" + namespace.version() + "\"";
        return namespace.uri().isEmpty() ? version : version + " xmlns=\"" + namespace.uri() + "\"";
    }

    /** A list of so many; whether its size is said, and said right, is the unit's habit. */
    static Xml list(Dialect dialect, String root, int items) {
        OptionalInt said = switch (dialect.size()) {
            case ABSENT -> OptionalInt.empty();
            case RIGHT -> OptionalInt.of(items);
            case WRONG -> OptionalInt.of(items + 1);
        };
        String size = said.isPresent() ? " size=\"" + said.getAsInt() + "\"" : "";
        return new Xml(dialect).open(root, dated(dialect.namespace()) + size);
    }

    /** One of many alike inside a list, which the older dialect dates again (recorder-protocol.md §5). */
    Xml item(String name) {
        return switch (dialect.namespace()) {
            case HIKVISION_COM -> open(name, dated(dialect.namespace()));
            case ISAPI_ORG, HIKVISION_COM_2, STD_CGI_COM, NONE -> open(name);
        };
    }

    Xml open(String name) {
        return open(name, "");
    }

    Xml open(String name, String attributes) {
        open.push(name);
        if (hidden > 0 || dialect.omits().contains(name)) {
            hidden++;
        } else {
            begin(name, attributes);
            out.append('\n');
        }
        return this;
    }

    private void begin(String name, String attributes) {
        out.append('<')
                .append(name)
                .append(attributes.isEmpty() ? "" : " ")
                .append(attributes)
                .append('>');
    }

    Xml close() {
        String name = open.pop();
        if (hidden > 0) {
            hidden--;
        } else {
            out.append("</").append(name).append(">\n");
        }
        return this;
    }

    Xml text(String name, Object value) {
        return text(name, "", value);
    }

    Xml text(String name, String attributes, Object value) {
        if (hidden == 0 && !dialect.omits().contains(name)) {
            begin(name, attributes);
            out.append(escaped(String.valueOf(value)));
            out.append("</").append(name).append(">\n");
        }
        return this;
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    byte[] bytes() {
        while (!open.isEmpty()) {
            close();
        }
        String text = switch (dialect.lineEnds()) {
            case LF -> out.toString();
            case CRLF -> out.toString().replace("\n", "\r\n");
        };
        return text.getBytes(StandardCharsets.UTF_8);
    }
}

package io.nvrguard.xml;

import java.util.List;
import java.util.Optional;

/**
 * One element of what a recorder sent, known by its local name alone: prefixes and namespaces differ between nodes of
 * one device and between parent and child (recorder-protocol.md §1), so they are dropped, and attributes with them.
 *
 * @param text the element's own text without surrounding blanks and newlines, empty text for none
 */
public record Element(String name, String text, List<Element> children) {

    /** More than the longest answer of a recorder; a page of its log has some 20 kB. */
    public static final int MAX_BYTES = 4 << 20;

    public Element {
        children = List.copyOf(children);
    }

    /**
     * Reads a whole document and gives its root.
     *
     * @param bytes at most {@link #MAX_BYTES}
     * @throws UnreadableXmlException for anything but one whole document: cut off, too big, too deep, with a DOCTYPE …
     */
    public static Element read(byte[] bytes) throws UnreadableXmlException {
        return new ElementReader().read(bytes);
    }

    /** The children of that name, in order. */
    public List<Element> children(String childName) {
        return children.stream().filter(child -> child.name.equals(childName)).toList();
    }

    /** The first child of that name. */
    public Optional<Element> child(String childName) {
        return children.stream().filter(child -> child.name.equals(childName)).findFirst();
    }

    /** The text of the first child of that name; empty where it is missing or blank. */
    public Optional<String> text(String childName) {
        return child(childName).map(Element::text).filter(text -> !text.isEmpty());
    }

    /** The first element of that name in document order, this one and all below it included. */
    public Optional<Element> find(String wanted) {
        return name.equals(wanted)
                ? Optional.of(this)
                : children.stream()
                        .flatMap(child -> child.find(wanted).stream())
                        .findFirst();
    }

    /** The text of {@link #find}; empty where there is no such element or it is blank. */
    public Optional<String> findText(String wanted) {
        return find(wanted).map(Element::text).filter(text -> !text.isEmpty());
    }
}

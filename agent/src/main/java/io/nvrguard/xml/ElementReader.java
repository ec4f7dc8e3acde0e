package io.nvrguard.xml;

import java.io.StringReader;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Builds {@link Element}s from bytes of a stranger: no DOCTYPE, no entities of its own, bounded in every direction. */
final class ElementReader {

    private static final int MAX_DEPTH = 64;
    /** Some three times what 64 channels with full weekly schedules need; a million empty elements fit into 4 MiB. */
    private static final int MAX_ELEMENTS = 100_000;

    private static final Pattern DECLARED =
            Pattern.compile("<\\?xml[^>]{0,80}?encoding\\s*=\\s*[\"']([A-Za-z0-9._-]{1,40})");

    private int elements;

    Element read(byte[] bytes) throws UnreadableXmlException {
        if (bytes.length > Element.MAX_BYTES) {
            throw new UnreadableXmlException("more than " + (Element.MAX_BYTES >> 20) + " MiB of XML");
        }
        try {
            XMLStreamReader in = strict().createXMLStreamReader(new StringReader(decoded(bytes)));
            while (in.next() != XMLStreamConstants.START_ELEMENT) {
                refuseDoctype(in);
            }
            Element root = element(in, 1);
            while (in.hasNext()) {
                in.next();
            }
            return root;
        } catch (XMLStreamException e) {
            throw new UnreadableXmlException("XML that is cut off or damaged"
                    + (e.getLocation() == null
                            ? ""
                            : " at line " + e.getLocation().getLineNumber()));
        }
    }

    private Element element(XMLStreamReader in, int depth) throws XMLStreamException, UnreadableXmlException {
        if (depth > MAX_DEPTH || ++elements > MAX_ELEMENTS) {
            throw new UnreadableXmlException(
                    depth > MAX_DEPTH ? "XML nested deeper than " + MAX_DEPTH : "XML of too many elements");
        }
        String name = withoutPrefix(in.getLocalName());
        StringBuilder text = new StringBuilder();
        List<Element> children = new ArrayList<>(0);
        for (int event = in.next(); event != XMLStreamConstants.END_ELEMENT; event = in.next()) {
            switch (event) {
                case XMLStreamConstants.START_ELEMENT -> children.add(element(in, depth + 1));
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> text.append(in.getText());
                case XMLStreamConstants.ENTITY_REFERENCE ->
                    throw new UnreadableXmlException("XML with an entity of its own");
                default -> {} // comments and processing instructions say nothing to us
            }
        }
        return new Element(name, text.toString().strip(), children);
    }

    private static void refuseDoctype(XMLStreamReader in) throws UnreadableXmlException {
        if (in.getEventType() == XMLStreamConstants.DTD) {
            throw new UnreadableXmlException("XML with a DOCTYPE");
        }
    }

    private static String withoutPrefix(String name) {
        return name.substring(name.indexOf(':') + 1);
    }

    /** The JDK's own parser, so that nothing else on the class path decides how strictly we read. */
    private static XMLInputFactory strict() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, false);
        return factory;
    }

    /** A name cut in the middle of a character must not make a whole answer unreadable: bad bytes become U+FFFD. */
    private static String decoded(byte[] bytes) throws UnreadableXmlException {
        int head = Math.min(bytes.length, 120);
        Matcher declared = DECLARED.matcher(new String(bytes, 0, head, StandardCharsets.ISO_8859_1));
        try {
            Charset charset = declared.find() ? Charset.forName(declared.group(1)) : StandardCharsets.UTF_8;
            String text = new String(bytes, charset);
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            throw new UnreadableXmlException("XML in an unknown encoding '" + declared.group(1) + "'");
        }
    }
}

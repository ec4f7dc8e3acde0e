package io.nvrguard.simulator.wire;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** A small request body, its leaves by local name: namespaces differ from client to client (recorder-protocol.md §1). */
final class RequestXml {
    private static final XMLInputFactory FACTORY = factory();

    private final Map<String, List<String>> leaves;

    private RequestXml(Map<String, List<String>> leaves) {
        this.leaves = leaves;
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        return factory;
    }

    /** Empty where the body is no XML at all. */
    static Optional<RequestXml> read(byte[] body) {
        Map<String, List<String>> leaves = new HashMap<>();
        try {
            XMLStreamReader reader = FACTORY.createXMLStreamReader(new ByteArrayInputStream(body));
            String element = "";
            while (reader.hasNext()) {
                int event = reader.next();
                if (event == XMLStreamConstants.START_ELEMENT) {
                    element = reader.getLocalName();
                } else if (event == XMLStreamConstants.CHARACTERS && !reader.isWhiteSpace()) {
                    leaves.computeIfAbsent(element, name -> new ArrayList<>())
                            .add(reader.getText().strip());
                }
            }
            return Optional.of(new RequestXml(leaves));
        } catch (XMLStreamException e) {
            return Optional.empty();
        }
    }

    /** The first of that name. */
    Optional<String> text(String element) {
        return texts(element).stream().findFirst();
    }

    List<String> texts(String element) {
        return leaves.getOrDefault(element, List.of());
    }
}

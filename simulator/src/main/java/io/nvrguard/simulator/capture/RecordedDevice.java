package io.nvrguard.simulator.capture;

import java.io.StringReader;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Who was recorded, out of its deviceInfo.
 *
 * @param version the root's attribute, empty where it has none
 * @param namespace the root's, empty where it has none
 * @param elements the texts below the root, by local name
 */
record RecordedDevice(String version, String namespace, Map<String, String> elements) {
    RecordedDevice {
        elements = Map.copyOf(elements);
    }

    /** @throws IllegalArgumentException where it is no XML document */
    static RecordedDevice of(String deviceInfo) {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        try {
            return read(factory.createXMLStreamReader(new StringReader(deviceInfo)));
        } catch (XMLStreamException e) {
            throw new IllegalArgumentException("its deviceInfo is no XML: " + e.getMessage(), e);
        }
    }

    private static RecordedDevice read(XMLStreamReader xml) throws XMLStreamException {
        Map<String, String> elements = new HashMap<>();
        xml.nextTag();
        String version =
                Optional.ofNullable(xml.getAttributeValue(null, "version")).orElse("");
        String namespace = Optional.ofNullable(xml.getNamespaceURI()).orElse("");
        String open = "";
        while (xml.hasNext()) {
            xml.next();
            if (xml.isStartElement()) {
                open = xml.getLocalName();
            } else if (xml.isCharacters() && !open.isEmpty()) {
                elements.merge(open, xml.getText().strip(), String::concat);
            } else if (xml.isEndElement()) {
                open = "";
            }
        }
        return new RecordedDevice(version, namespace, elements);
    }

    String element(String name) {
        return elements.getOrDefault(name, "");
    }
}

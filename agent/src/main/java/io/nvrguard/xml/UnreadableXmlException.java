package io.nvrguard.xml;

/** The bytes are not a whole XML document within our limits; the message says what is wrong with them. */
public final class UnreadableXmlException extends Exception {

    UnreadableXmlException(String message) {
        super(message);
    }
}

package io.nvrguard.isapi;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import okhttp3.MediaType;
import okhttp3.RequestBody;
import okio.BufferedSink;

/** A small body, XML or none. One-shot, so that the HTTP library sends no act a second time by itself. */
final class XmlBody extends RequestBody {

    private static final MediaType XML = MediaType.get("application/xml; charset=UTF-8");

    private final byte[] xml;

    XmlBody(String xml) {
        this.xml = xml.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public MediaType contentType() {
        return XML;
    }

    @Override
    public long contentLength() {
        return xml.length;
    }

    @Override
    public boolean isOneShot() {
        return true;
    }

    @Override
    public void writeTo(BufferedSink sink) throws IOException {
        sink.write(xml);
    }
}

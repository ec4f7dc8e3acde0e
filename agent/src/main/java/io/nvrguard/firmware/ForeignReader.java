package io.nvrguard.firmware;

import java.nio.ByteBuffer;
import java.util.HexFormat;
import java.util.List;

/** Bytes in no container we read: says what they look like and lets them pass. */
final class UnrecognisedReader implements Section {

    private static final int SHOWN = 4;

    private final byte[] first;

    /** @param first the first bytes, at most 64; none for an empty file */
    UnrecognisedReader(byte[] first) {
        this.first = first.clone();
    }

    @Override
    public void accept(ByteBuffer bytes) {
        bytes.position(bytes.limit());
    }

    @Override
    public Contents finish() {
        Findings findings = new Findings();
        findings.notCovered("Not firmware in a known container (SWKH, HK20, HK30): " + looksLike() + ".");
        return new Contents(Container.UNKNOWN, List.of(), findings);
    }

    private String looksLike() {
        if (first.length == 0) {
            return "it is empty";
        }
        if (beginsWith("504b0304")) {
            return "it is a zip file";
        }
        if (beginsWith("4448")) {
            return "it begins like a Dahua file (DH)";
        }
        if (beginsWith("f286efab")) {
            return "it begins with an HKSU header, which other products use and this version does not read";
        }
        return isText() ? "it is text or a web page" : "it begins with the bytes " + shown();
    }

    private boolean beginsWith(String hex) {
        return HexFormat.of().formatHex(first).startsWith(hex);
    }

    private boolean isText() {
        for (byte b : first) {
            boolean control = b >= 0 && b < ' ' && b != '\t' && b != '\n' && b != '\r';
            if (control || b == 0x7F) {
                return false;
            }
        }
        return true;
    }

    private String shown() {
        return HexFormat.ofDelimiter(" ").withUpperCase().formatHex(first, 0, Math.min(SHOWN, first.length));
    }
}

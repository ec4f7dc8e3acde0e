package io.nvrguard.files;

/** A file that cannot be read as firmware: what was found, what is needed, what to do. */
public final class FirmwareFileException extends Exception {

    private final String found;
    private final String needed;
    private final String remedy;

    FirmwareFileException(String found, String needed, String remedy) {
        super(printable(found) + " Needed is " + needed + ". " + remedy);
        this.found = printable(found);
        this.needed = needed;
        this.remedy = remedy;
    }

    FirmwareFileException(String found, String needed, String remedy, Throwable cause) {
        this(found, needed, remedy);
        initCause(cause);
    }

    /** A sentence that names the file. */
    public String found() {
        return found;
    }

    /** A noun phrase: "a vendor zip with exactly one .dav or .mav". */
    public String needed() {
        return needed;
    }

    /** A sentence to the person: "Download it again." */
    public String remedy() {
        return remedy;
    }

    /** Names inside a zip are anybody's; they must not steer the terminal they are shown on, nor turn its text around. */
    private static String printable(String sentence) {
        return sentence.replaceAll("[\\p{Cc}\\p{Cf}\\u2028\\u2029]", "?");
    }
}

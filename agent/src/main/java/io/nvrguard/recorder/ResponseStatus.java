package io.nvrguard.recorder;

/**
 * ISAPI's {@code ResponseStatus} (recorder-protocol.md §2.3). The sub-status decides first: code and string were seen
 * to disagree on real units.
 *
 * @param statusCode 0 or 1 OK, 2 busy, 3 device error, 4 invalid operation, 5 format, 6 content, 7 reboot required;
 *     −1 where the body gave none
 * @param subStatusCode {@code badDevType}, {@code lowPrivilege} …; empty text on old firmware
 * @param description further words of the recorder, empty text where there are none
 */
public record ResponseStatus(int statusCode, String statusString, String subStatusCode, String description) {

    public boolean isOk() {
        return (statusCode == 0 || statusCode == 1) && (subStatusCode.isEmpty() || subStatusCode.equals("ok"));
    }

    /** May come instead of flashing and then asks for a reboot first (recorder-protocol.md §2.4). */
    public boolean asksForReboot() {
        return statusCode == 7 || subStatusCode.equals("rebootRequired");
    }

    @Override
    public String toString() {
        String words = subStatusCode.isEmpty() ? statusString : subStatusCode + " (" + statusString + ")";
        return description.isEmpty() ? words : words + ", " + description;
    }
}

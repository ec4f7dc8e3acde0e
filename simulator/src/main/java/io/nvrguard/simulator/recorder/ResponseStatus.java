package io.nvrguard.simulator.recorder;

import java.util.Arrays;

/**
 * What a recorder answers to an order: ISAPI's three words and the HTTP status around them. Every subStatusCode is one of the
 * vendor's (recorder-protocol.md §2.3).
 */
public enum ResponseStatus {
    OK(200, 1, "OK", "ok"),
    DEVICE_BUSY(403, 2, "Device Busy", "deviceBusy"),
    UPGRADING(403, 2, "Device Busy", "upgrading"),
    TRANSFER_UPGRADE_PACKAGE_FAILED(500, 2, "Device Busy", "transferUpgradePackageFailed"),
    BAD_FLASH(500, 3, "Device Error", "badFlash"),
    DISK_ERROR(500, 6, "Invalid XML Content", "diskError"),
    NOT_SUPPORT(403, 4, "Invalid Operation", "notSupport"),
    LOW_PRIVILEGE(403, 4, "Invalid Operation", "lowPrivilege"),
    NOT_ACTIVATED(403, 4, "Invalid Operation", "notActivated"),
    HAS_ACTIVATED(403, 4, "Invalid Operation", "hasActivated"),
    INVALID_OPERATION(403, 4, "Invalid Operation", "invalidOperation"),
    IMPORT_CFG_FILE_PASSWORD_ERR(403, 4, "Invalid Operation", "importCfgFilePasswordErr"),
    METHOD_NOT_ALLOWED(403, 4, "Invalid Operation", "methodNotAllowed"),
    BAD_PARAMETERS(400, 6, "Invalid XML Content", "badParameters"),
    /** An item a list does not have, where the unit answers 400 for it. */
    NO_SUCH_ITEM(400, 4, "Invalid Operation", "notSupport"),
    BAD_XML_FORMAT(400, 5, "Invalid XML Format", "badXmlFormat"),
    BAD_XML_CONTENT(400, 6, "Invalid XML Content", "badXmlContent"),
    BAD_VERSION(400, 6, "Invalid XML Content", "badVersion"),
    /** Status code and text that don't agree, as a real refusal had them. */
    BAD_DEV_TYPE(400, 4, "Invalid XML Content", "badDevType"),
    BAD_LANGUAGE(400, 6, "Invalid XML Content", "badLanguage"),
    REBOOT_REQUIRED(200, 7, "Reboot Required", "rebootRequired");

    private final int httpStatus;
    private final int statusCode;
    private final String statusString;
    private final String subStatusCode;

    ResponseStatus(int httpStatus, int statusCode, String statusString, String subStatusCode) {
        this.httpStatus = httpStatus;
        this.statusCode = statusCode;
        this.statusString = statusString;
        this.subStatusCode = subStatusCode;
    }

    /** The status with this word; the fault's reader has let only known ones through. */
    static ResponseStatus of(String subStatusCode) {
        return Arrays.stream(values())
                .filter(status -> status.subStatusCode.equals(subStatusCode))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no recorder answers '" + subStatusCode + "'"));
    }

    public int httpStatus() {
        return httpStatus;
    }

    public int statusCode() {
        return statusCode;
    }

    public String statusString() {
        return statusString;
    }

    public String subStatusCode() {
        return subStatusCode;
    }
}

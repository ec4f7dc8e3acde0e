package io.nvrguard.simulator.firmware;

import java.util.Optional;

/**
 * What one package inside a firmware file offers: the identity a recorder compares with its own, and the version it would
 * run (firmware-images.md §0, §1.3, §1.4 variant B).
 *
 * @param language 1 English or multi-language, 2 Chinese; {@link #matches} knows the wildcards
 * @param deviceClass the hardware it is for
 * @param oemCode 1 is the vendor's own
 * @param version empty where the header's variant does not carry one
 * @param lengthBytes header and files, without a tail; the end of the last file
 */
public record FirmwarePackage(
        int language, int deviceClass, int oemCode, Optional<FirmwareVersion> version, long lengthBytes) {

    /** Is the offered number the wanted one, or one of the header's wildcards (0xFFFFFFFF, 0xFF)? */
    public static boolean matches(int offered, int wanted) {
        return offered == wanted || offered == 0xFFFFFFFF || offered == 0xFF;
    }
}

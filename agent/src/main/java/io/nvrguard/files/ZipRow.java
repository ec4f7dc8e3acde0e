package io.nvrguard.files;

/**
 * One entry as a zip's directory lists it.
 *
 * @param name as in the directory; may be anything
 * @param isEncrypted the entry is locked with a password
 * @param method 0 stored, 8 deflated; others exist
 * @param crc CRC-32 of the unpacked bytes
 * @param packedBytes as claimed
 * @param sizeBytes unpacked, as claimed
 * @param headerAt where the entry's own header begins
 */
record ZipRow(String name, boolean isEncrypted, int method, long crc, long packedBytes, long sizeBytes, long headerAt) {

    static final int STORED = 0;
    static final int DEFLATED = 8;

    boolean isFolder() {
        return name.endsWith("/") || name.endsWith("\\");
    }

    /** Whether the name, used as a path, leads out of the folder it is unpacked to, or stops at a NUL for some readers. */
    boolean isTreacherous() {
        String path = name.replace('\\', '/');
        return name.indexOf('\0') >= 0
                || path.startsWith("/")
                || path.matches("[A-Za-z]:.*")
                || ("/" + path + "/").contains("/../");
    }

    /** The first byte behind the entry, were its own header as short as it can be. */
    long endsAtLeastAt() {
        return headerAt + ZipDirectory.ENTRY_HEADER + name.length() + packedBytes;
    }
}

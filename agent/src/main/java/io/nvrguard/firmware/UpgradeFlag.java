package io.nvrguard.firmware;

import java.util.Optional;
import java.util.OptionalLong;

/**
 * The upgrade flag: six groups of three digits (platform, flash, memory, major type, minor type, language) and in real
 * files one digit more (firmware-images.md §1.5; the layout is certain, the meaning of the groups rests on one source).
 */
final class UpgradeFlag {

    private static final int LANGUAGE_AT = 15;

    private UpgradeFlag() {}

    static boolean isFlag(String text) {
        return text.matches("[0-9]{18,19}");
    }

    /** Text of a flag field; a field that holds anything else says nothing. */
    static Optional<String> read(String field) {
        return Optional.of(field).filter(UpgradeFlag::isFlag);
    }

    /** Whether the platform group is one of the two that are known from real cameras (T2, T3); recorders' are not known. */
    static boolean isOfCamera(String flag) {
        return flag.startsWith("114") || flag.startsWith("120");
    }

    /** The header's language number: 001 = English, 002 = Chinese; other groups were never seen and say nothing. */
    static OptionalLong language(String flag) {
        return switch (flag.substring(LANGUAGE_AT, LANGUAGE_AT + 3)) {
            case "001" -> OptionalLong.of(1);
            case "002" -> OptionalLong.of(2);
            default -> OptionalLong.empty();
        };
    }
}

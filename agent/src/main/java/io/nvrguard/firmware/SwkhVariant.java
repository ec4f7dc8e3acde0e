package io.nvrguard.firmware;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What bytes 0x1C to 0x3F of an SWKH header say. Their layout varies and no field names it, so the first whose values make
 * sense is taken, those with most values first (firmware-images.md §1.4): B by length, date and version; D by version and
 * date; A by its date; C by version and flag. Where none does, nothing is said.
 *
 * <p>A and B are known from real headers; C and D from the source of packing tools and of an application, and were never
 * seen in a whole file.
 *
 * @param totalLength bytes of the whole package (B)
 * @param version with its build (B, D), without (C)
 * @param build {@code yymmdd} (A, B and D)
 * @param flag the upgrade flag (B and C)
 */
record SwkhVariant(
        OptionalLong totalLength, Optional<FirmwareVersion> version, Optional<String> build, Optional<String> flag) {

    static SwkhVariant read(PlainHeader header) {
        return variantB(header)
                .or(() -> variantD(header))
                .or(() -> variantA(header))
                .or(() -> variantC(header))
                .orElseGet(() ->
                        new SwkhVariant(OptionalLong.empty(), Optional.empty(), Optional.empty(), Optional.empty()));
    }

    /** 0x20 total length, 0x24 date as decimal yymmdd, 0x28 version, 0x2C flag; real vector T4. */
    private static Optional<SwkhVariant> variantB(PlainHeader header) {
        long total = header.u32(0x20);
        return version(header.u32(0x28), decimalDate(header.u32(0x24)))
                .filter(possible -> total >= header.statedLength())
                .map(version -> new SwkhVariant(
                        OptionalLong.of(total),
                        Optional.of(version),
                        version.build(),
                        UpgradeFlag.read(header.text(0x2C, 20))));
    }

    /** 0x38 version, 0x3C date as one byte each for year, month and day. */
    private static Optional<SwkhVariant> variantD(PlainHeader header) {
        return version(header.u32(0x38), packedDate(header.u32(0x3C)))
                .map(version ->
                        new SwkhVariant(OptionalLong.empty(), Optional.of(version), version.build(), Optional.empty()));
    }

    /** 0x34 date as BCD, 0x20150315 for 2015-03-15; real vector T1. */
    private static Optional<SwkhVariant> variantA(PlainHeader header) {
        return date(Long.toHexString(header.u32(0x34)))
                .map(build ->
                        new SwkhVariant(OptionalLong.empty(), Optional.empty(), Optional.of(build), Optional.empty()));
    }

    /** 0x1C version as one byte each for major, minor and revision, 0x2C the flag; neither alone is enough. */
    private static Optional<SwkhVariant> variantC(PlainHeader header) {
        long packed = header.u32(0x1C);
        return UpgradeFlag.read(header.text(0x2C, 20))
                .filter(flag -> packed >> 24 == 0 && packed >> 16 != 0)
                .map(flag -> new SwkhVariant(
                        OptionalLong.empty(),
                        Optional.of(FirmwareVersion.of(
                                (packed >> 16) + "." + (packed >> 8 & 0xFF) + "." + (packed & 0xFF))),
                        Optional.empty(),
                        Optional.of(flag)));
    }

    /** Major and minor of eight bits, revision of sixteen; empty where that is no version or there is no date. */
    static Optional<FirmwareVersion> version(long packed, Optional<String> date) {
        long major = packed >> 24;
        return date.filter(build -> major != 0)
                .flatMap(build -> FirmwareVersion.parse(
                        major + "." + (packed >> 16 & 0xFF) + "." + (packed & 0xFFFF) + " build " + build));
    }

    /** {@code yymmdd} from {@code 16<<16 + 9<<8 + 8}; empty where it is no date. */
    static Optional<String> packedDate(long packed) {
        long month = packed >> 8 & 0xFF;
        long day = packed & 0xFF;
        return month > 12 || day > 31 ? Optional.empty() : decimalDate((packed >> 16) * 10_000 + month * 100 + day);
    }

    private static Optional<String> decimalDate(long yymmdd) {
        return yymmdd > 99_12_31 ? Optional.empty() : date(String.format(Locale.ROOT, "20%06d", yymmdd));
    }

    /** {@code yymmdd} of a day in this century written {@code yyyymmdd}. */
    private static Optional<String> date(String yyyymmdd) {
        if (!yyyymmdd.matches("20\\d{6}")) {
            return Optional.empty();
        }
        try {
            LocalDate.parse(yyyymmdd, DateTimeFormatter.BASIC_ISO_DATE);
            return Optional.of(yyyymmdd.substring(2));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}

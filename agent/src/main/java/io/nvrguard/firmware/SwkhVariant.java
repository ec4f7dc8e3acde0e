package io.nvrguard.firmware;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What bytes 0x1C to 0x3F of an SWKH header say. Their layout varies and no field names it, so the one whose values make
 * sense is taken (firmware-images.md §1.4): B when it holds a possible length, date and version, else A when it holds a
 * possible date, else nothing is said. The packing tools' variants C and D were never seen in a whole recorder file and
 * are not read.
 *
 * @param totalLength bytes of the whole package (B)
 * @param version with its build (B)
 * @param build {@code yymmdd} (A and B)
 * @param flag the upgrade flag (B)
 */
record SwkhVariant(
        OptionalLong totalLength, Optional<FirmwareVersion> version, Optional<String> build, Optional<String> flag) {

    private static final SwkhVariant SILENT =
            new SwkhVariant(OptionalLong.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    static SwkhVariant read(PlainHeader header) {
        return variantB(header).or(() -> variantA(header)).orElse(SILENT);
    }

    /** 0x20 total length, 0x24 date as decimal yymmdd, 0x28 version, 0x2C flag; real vector T4. */
    private static Optional<SwkhVariant> variantB(PlainHeader header) {
        long total = header.u32(0x20);
        Optional<String> date = Optional.of(header.u32(0x24))
                .filter(yymmdd -> yymmdd <= 99_12_31)
                .map(yymmdd -> String.format(Locale.ROOT, "%06d", yymmdd))
                .filter(yymmdd -> isDate("20" + yymmdd));
        Optional<FirmwareVersion> version = date.flatMap(build -> version(header.u32(0x28), build));
        return version.filter(possible -> total >= header.statedLength())
                .map(v -> new SwkhVariant(
                        OptionalLong.of(total), version, v.build(), UpgradeFlag.read(header.text(0x2C, 20))));
    }

    /** 0x34 date as BCD, 0x20150315 for 2015-03-15; real vector T1. */
    private static Optional<SwkhVariant> variantA(PlainHeader header) {
        return Optional.of(Long.toHexString(header.u32(0x34)))
                .filter(SwkhVariant::isDate)
                .map(yyyymmdd -> new SwkhVariant(
                        OptionalLong.empty(), Optional.empty(), Optional.of(yyyymmdd.substring(2)), Optional.empty()));
    }

    /** Major and minor of eight bits, revision of sixteen. */
    private static Optional<FirmwareVersion> version(long packed, String build) {
        long major = packed >> 24;
        return major == 0
                ? Optional.empty()
                : FirmwareVersion.parse(
                        major + "." + (packed >> 16 & 0xFF) + "." + (packed & 0xFFFF) + " build " + build);
    }

    private static boolean isDate(String yyyymmdd) {
        if (!yyyymmdd.matches("20\\d{6}")) {
            return false;
        }
        try {
            LocalDate.parse(yyyymmdd, DateTimeFormatter.BASIC_ISO_DATE);
            return true;
        } catch (DateTimeParseException e) {
            return false;
        }
    }
}

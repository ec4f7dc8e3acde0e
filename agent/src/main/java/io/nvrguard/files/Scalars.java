package io.nvrguard.files;

import io.nvrguard.firmware.FirmwareVersion;
import io.nvrguard.firmware.ImageName;
import io.nvrguard.firmware.Platform;
import io.nvrguard.profile.ModelPattern;
import io.nvrguard.profile.Source;
import io.nvrguard.recorder.HardwareRevision;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The quoted texts of a profile that are more than text. Each reader refuses with a sentence for the file's author. */
final class Scalars {

    private static final Map<Class<?>, Function<String, ?>> READERS = Map.of(
            String.class, text -> text,
            FirmwareVersion.class, FirmwareVersion::of,
            Platform.class, Platform::new,
            HardwareRevision.class, HardwareRevision::new,
            LocalDate.class, Scalars::date,
            Duration.class, Scalars::minutes,
            Source.Rank.class, Scalars::rank,
            ImageName.Kind.class, Scalars::kind,
            ImageName.Language.class, Scalars::language,
            ModelPattern.class, ModelPattern::of);

    private Scalars() {}

    static Optional<Function<String, ?>> reader(Class<?> type) {
        return Optional.ofNullable(READERS.get(type));
    }

    private static LocalDate date(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException notADate) {
            throw new IllegalArgumentException("'" + text + "' is not a date; write it like \"2026-11-22\"", notADate);
        }
    }

    private static Duration minutes(String text) {
        if (!text.matches("[1-9]\\d{0,3} min")) {
            throw new IllegalArgumentException("'" + text + "' is not a time; write it like \"10 min\"");
        }
        return Duration.ofMinutes(Long.parseLong(text.substring(0, text.indexOf(' '))));
    }

    static Source.Rank rank(String text) {
        return oneOf("rank", text, Source.Rank.values(), Source.Rank::word);
    }

    private static ImageName.Kind kind(String text) {
        return oneOf("kind", text, new ImageName.Kind[] {ImageName.Kind.NVR, ImageName.Kind.DVR}, ImageName.Kind::name);
    }

    private static ImageName.Language language(String text) {
        return oneOf("language", text, ImageName.Language.values(), ImageName.Language::name);
    }

    private static <T> T oneOf(String what, String text, T[] all, Function<T, String> word) {
        return Arrays.stream(all)
                .filter(one -> word.apply(one).equals(text))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("'" + text + "' is not a " + what + "; use "
                        + Arrays.stream(all).map(word).collect(Collectors.joining(", "))));
    }
}

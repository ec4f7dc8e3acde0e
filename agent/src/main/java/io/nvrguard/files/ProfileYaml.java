package io.nvrguard.files;

import io.nvrguard.firmware.FirmwareVersion;
import io.nvrguard.firmware.ImageName;
import io.nvrguard.firmware.Platform;
import io.nvrguard.profile.Band;
import io.nvrguard.profile.Source;
import io.nvrguard.profile.Timing;
import io.nvrguard.recorder.HardwareRevision;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The form of a family's file in {@code device-profiles/}: one component a field, nothing else is allowed. */
record ProfileYaml(
        Text family,
        String title,
        List<SourceYaml> sources,
        List<Text> models,
        Optional<QuoteYaml> warning,
        QuoteYaml downgrade,
        List<PlatformYaml> platforms,
        List<ImageYaml> images,
        List<HopYaml> hops,
        Optional<List<LimitYaml>> limits,
        Optional<List<GapYaml>> gaps,
        Optional<List<NeighbourYaml>> neighbours,
        Optional<List<QuoteYaml>> afterwards,
        Timing timing,
        RepairYaml repair) {

    /** A document that lines of this file rest on. */
    record SourceYaml(Text name, String where, Source.Rank rank, LocalDate checked) {}

    /** What one line rests on: a document of {@code sources} and its sentence. */
    record QuoteYaml(Text from, String words) {}

    record PlatformYaml(
            Platform platform,
            List<HardwareRevision> revisions,
            List<Band> runs,
            Optional<List<Platform>> joined,
            QuoteYaml source) {}

    record ImageYaml(
            Text id,
            FirmwareVersion version,
            Platform platform,
            ImageName.Kind kind,
            Optional<List<Text>> models,
            Optional<ImageName.Language> language,
            Optional<Text> file,
            Optional<String> sha256,
            QuoteYaml source,
            Optional<QuoteYaml> details) {}

    record LimitYaml(List<HardwareRevision> revisions, Band versions, QuoteYaml source) {}

    record GapYaml(Band running, String why, QuoteYaml source) {}

    record NeighbourYaml(String says, QuoteYaml source) {}

    record HopYaml(Band from, Text to, Boolean fullDefaultFirst, Boolean repairAfter, QuoteYaml source) {}

    record RepairYaml(
            TriggerYaml trigger,
            LogSignsYaml logSigns,
            List<String> diskStatus,
            Integer leastMinutesPerTerabyte,
            Integer mostMinutesPerTerabyte,
            QuoteYaml source) {}

    record LogSignsYaml(List<String> started, List<String> stopped) {}
}

package io.nvrguard.files;

import io.nvrguard.firmware.FirmwareVersion;
import io.nvrguard.firmware.ImageName;
import io.nvrguard.firmware.Platform;
import io.nvrguard.profile.Band;
import java.util.List;
import java.util.Optional;

/**
 * The form of an overlay: what a site adds to one family, takes from it, or asks for besides, and what it knows better of
 * its repair. There is no field for anything else; everything in one overlay rests on its one source.
 */
record OverlayYaml(
        Text overlay,
        String name,
        OverlaySourceYaml source,
        Optional<List<Text>> models,
        Optional<List<OverlayImageYaml>> images,
        Optional<List<OverlayHopYaml>> hops,
        Optional<List<WithdrawYaml>> withdraw,
        Optional<List<TightenYaml>> tighten,
        Optional<OverlayRepairYaml> repair) {

    record OverlaySourceYaml(String where, Text rank, String note) {}

    record OverlayImageYaml(
            Text id,
            FirmwareVersion version,
            Platform platform,
            ImageName.Kind kind,
            Optional<List<Text>> models,
            Optional<ImageName.Language> language,
            Optional<Text> file,
            Optional<String> sha256,
            String words) {}

    record OverlayHopYaml(Band from, Text to, Boolean fullDefaultFirst, Boolean repairAfter, String words) {}

    record WithdrawYaml(Text image, String why) {}

    /** Fields that are there must be true; what a hop asks for already stays. */
    record TightenYaml(Text to, Optional<Boolean> fullDefaultFirst, Optional<Boolean> repairAfter) {}

    record OverlayRepairYaml(
            Optional<TriggerYaml> trigger,
            Optional<ProfileYaml.LogSignsYaml> logSigns,
            Optional<List<String>> diskStatus) {}
}

package io.nvrguard.guard;

import static org.assertj.core.api.Assertions.assertThat;

import io.nvrguard.firmware.Container;
import io.nvrguard.firmware.FirmwareImage;
import io.nvrguard.firmware.FirmwareVersion;
import io.nvrguard.firmware.ImageName;
import io.nvrguard.firmware.ImagePackage;
import io.nvrguard.firmware.Integrity;
import io.nvrguard.firmware.Platform;
import io.nvrguard.profile.ListedImage;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a file claims to be, and whether a listed image or a pin is meant by it. */
class OfferTest {

    private static final String NAME = "NVR_K51_BL_ML_STD_V4.50.000_210125.zip";

    /** Name, hash the vendor published, whether it claims to be the listed image, whether it is its file. */
    @ParameterizedTest
    @CsvSource({
        "NVR_K51_BL_ML_STD_V4.50.000_210125.zip, none,  true,  true",
        "NVR_K51_BL_ML_STD_V4.50.000_210125.zip, same,  true,  true",
        "NVR_K51_BL_ML_STD_V4.50.000_210125.zip, other, true,  false",
        "NVR_K51_BL_ML_STD_V4.50.000_210126.zip, none,  false, false",
        "NVR_K51_BL_ML_STD_V4.50.000_210126.zip, same,  false, true",
        "NVR_K74_BL_ML_STD_V4.50.000_210125.zip, none,  false, false",
        "digicap.dav,                            none,  false, false",
        "digicap.dav,                            same,  false, true",
    })
    void isTheFileOfAListedImageByHashOrByClaim(String name, String published, boolean claims, boolean isFile) {
        ListedImage listed = listed(
                switch (published) {
                    case "same" -> Optional.of(Scene.SHA256);
                    case "other" -> Optional.of("ab".repeat(32));
                    default -> Optional.empty();
                });

        assertThat(offer(name).claimsToBe(listed)).isEqualTo(claims);
        assertThat(offer(name).isFileOf(listed)).isEqualTo(isFile);
    }

    @ParameterizedTest
    @CsvSource({
        "NVR_K51_BL_ML_STD_V4.50.000_210125.zip,       'NVR K51 V4.50.000 build 210125, SWKH'",
        "DVR-K51_-ML_STD_V4.20.000_Build_181107.zip,   'DVR K51 V4.20.000 build 181107, SWKH'",
        "digicap.dav,                                  'claims nothing, SWKH'",
    })
    void saysWhatItClaims(String name, String what) {
        assertThat(offer(name).what()).isEqualTo(what);
    }

    /** What the name claims counts first; the bytes are asked where it claims nothing, and believed if they agree. */
    @ParameterizedTest
    @CsvSource({
        "NVR_K51_BL_ML_STD_V4.50.000_210125.zip, '4.40.000 build 201111',                       V4.50.000 build 210125",
        "digicap.dav,                            '4.40.000 build 201111',                       V4.40.000 build 201111",
        "digicap.dav,                            '4.40.000 build 201111;4.40.000 build 201111', V4.40.000 build 201111",
        "digicap.dav,                            '4.40.000 build 201111;4.50.000 build 210125', ''",
        "digicap.dav,                            '',                                            ''",
    })
    void claimsTheVersionOfItsNameOrOfAllItsPackages(String name, String inBytes, String version) {
        List<ImagePackage> packages = Stream.of(inBytes.split(";"))
                .map(said -> Optional.of(said).filter(text -> !text.isEmpty()).map(FirmwareVersion::of))
                .map(OfferTest::saying)
                .toList();
        FirmwareImage image =
                new FirmwareImage(Container.SWKH, packages, 1024, Scene.SHA256, Integrity.INTACT, List.of());

        assertThat(new Offer(name, ImageName.read(name), image)
                        .claimedVersion()
                        .map(FirmwareVersion::toString)
                        .orElse(""))
                .isEqualTo(version);
    }

    private static ImagePackage saying(Optional<FirmwareVersion> version) {
        return new ImagePackage(
                Container.SWKH,
                OptionalLong.empty(),
                OptionalLong.empty(),
                OptionalLong.empty(),
                Optional.empty(),
                version,
                version.flatMap(FirmwareVersion::build));
    }

    /** A pin is of one kind, board, market, language, edition and version; each by itself sets two files apart. */
    @ParameterizedTest
    @CsvSource({
        "NVR_K51_BL_ML_STD_V4.50.000_210125.zip,     true",
        "NVR_K51_BL_ML_STD_V4.50.000_210126.zip,     false",
        "NVR_K51_BL_ML_STD_V4.50.010_210125.zip,     false",
        "NVR_K51_BL_ML_NEU_V4.50.000_210125.zip,     false",
        "NVR_K51_BL_CN_STD_V4.50.000_210125.zip,     false",
        "NVR_K51_HILOOK_ML_STD_V4.50.000_210125.zip, false",
        "NVR_K74_BL_ML_STD_V4.50.000_210125.zip,     false",
        "DVR-K51_BL-ML_STD_V4.50.000_210125.zip,     false",
        "digicap.dav,                                false",
    })
    void aPinIsClaimedByTheSameNameOnly(String name, boolean claimed) {
        Pin pin = new Pin(
                new Platform("K51"),
                FirmwareVersion.of("V4.50.000 build 210125"),
                Scene.SHA256,
                NAME,
                "the vendor's page",
                "kim",
                Instant.EPOCH);

        assertThat(pin.isClaimedBy(offer(name))).isEqualTo(claimed);
    }

    @Test
    void aPlanEndsWithItsLastHop() {
        assertThat(Exposure.Passage.of(true)).isEqualTo(Exposure.Passage.END);
        assertThat(Exposure.Passage.of(false)).isEqualTo(Exposure.Passage.ON_THE_WAY);
    }

    private static Offer offer(String name) {
        return new Offer(name, ImageName.read(name), Scene.image(Container.SWKH, Integrity.INTACT));
    }

    private static ListedImage listed(Optional<String> sha256) {
        return Scene.shipped().named("i-series").orElseThrow().images().stream()
                .filter(image -> image.id().equals("4.50.00"))
                .map(image -> Scene.image(image, sha256, image.source()))
                .findFirst()
                .orElseThrow();
    }
}

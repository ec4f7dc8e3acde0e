package io.nvrguard.guard;

import static io.nvrguard.guard.Decision.ALLOW;
import static io.nvrguard.guard.Decision.CAUTION;
import static io.nvrguard.guard.Decision.REFUSE;
import static io.nvrguard.guard.Scene.recorder;
import static io.nvrguard.guard.Scene.wellPrepared;
import static org.assertj.core.api.Assertions.assertThat;

import io.nvrguard.firmware.Container;
import io.nvrguard.firmware.FirmwareImage;
import io.nvrguard.firmware.FirmwareVersion;
import io.nvrguard.firmware.ImagePackage;
import io.nvrguard.firmware.Integrity;
import io.nvrguard.profile.Profile;
import io.nvrguard.recorder.Capabilities;
import io.nvrguard.recorder.UpgradeStatus;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Each rule against its table of cases. */
class GuardRulesTest {

    private static final String IDS = "iDS-9632NXI-I8/16S";
    private static final String Q1 = "DS-7608NI-Q1/8P";

    @Test
    void allowsTheListedHopOfAWellPreparedRecorder() {
        Assessment assessment = wellPrepared().judged();

        assertThat(assessment.decision()).isEqualTo(ALLOW);
        assertThat(assessment.clearance(Map.of())).isPresent();
    }

    @ParameterizedTest
    @CsvSource({
        "DS-7716NI-I4,    NVR,      ALLOW,  is in profile i-series",
        "DS-7716NI-I4,    '',       ALLOW,  is in profile i-series",
        // deviceType lies
        "DS-7716NI-I4,    DVR,      ALLOW,  is in profile i-series",
        "DS-7716NI-I4,    IPC,      ALLOW,  is in profile i-series",
        "DS-7204HVI-ST,   IPC,      REFUSE, is in no profile; it calls itself `IPC`",
        "DS-2CD2146G2-ISU,IPCamera, REFUSE, is a camera and no recorder; it calls itself `IPCamera`",
        "DS-2CD2146G2-ISU,NVR,      REFUSE, is a camera and no recorder; it calls itself `NVR`",
        // encoders and other brands
        "DS-6708HFI/16,   DVS,      REFUSE, is in no profile; it calls itself `DVS`",
        "ACR16-160,       NVR,      REFUSE, is in no profile; it calls itself `NVR`",
        "LTN8716-P16,     NVR,      REFUSE, is in no profile; it calls itself `NVR`",
        "NVR-216MH-C/16P, '',       REFUSE, is in no profile",
        // neighbours
        "DS-7616NI-E2,    '',       REFUSE, 'is in no profile; the nearest known model is DS-7616NI-I2 (I-series NVR), and it is another: this one has `E` instead of `I`'",
        "iDS-9632NXI-I8,  '',       REFUSE, 'is in no profile; the nearest known model is iDS-9632NXI-I8/16S, and it is another: this one lacks `/16S`'",
    })
    void knownRecorder(String model, String deviceType, Decision decision, String found) {
        Verdict verdict = recorder(model, "V4.30.000").deviceType(deviceType).judgedBy(new KnownRecorder());

        assertThat(verdict.decision()).isEqualTo(decision);
        assertThat(verdict.found()).isEqualTo(model + " " + found.replace('`', '\''));
    }

    @ParameterizedTest
    @CsvSource({
        "DS-8632N-I8,    DS-9632NI-I8 (I-series NVR),             has '8632N' instead of '9632NI'",
        "iDS-9632NXI-I8, iDS-9632NXI-I8/16S, lacks '/16S'",
    })
    void knownRecorderShowsTheModelItCouldBeMistakenFor(String model, String nearest, String difference) {
        Verdict verdict = recorder(model, "V4.30.000").judgedBy(new KnownRecorder());

        assertThat(verdict.decision()).isEqualTo(REFUSE);
        assertThat(verdict.found())
                .endsWith("; the nearest known model is " + nearest + ", and it is another: this one " + difference);
    }

    @ParameterizedTest
    @CsvSource({"DS-8632N-I8", "ACR16-160", "iDS-7208HQHI-M1(A)/S(C)"})
    void knownRecorderSaysWhatToSendUsAndWhatNot(String model) {
        Verdict verdict = recorder(model, "V4.30.000").judgedBy(new KnownRecorder());

        assertThat(verdict.remedy())
                .contains("identify HOST --json", "/ISAPI/System/deviceInfo", "photo of its label")
                .contains("Black out", "never send a password");
        assertThat(verdict.why().contains("another brand")).isEqualTo(model.startsWith("ACR"));
    }

    /** Model reported, serial number, decision. A unit flashed with foreign firmware reports another model. */
    @ParameterizedTest
    @CsvSource({
        "DS-9632NI-I8,     DS-9632NI-I83220190227CCRRE00000001WCVU,             ALLOW",
        "DS-7716NI-I4(B),  DS-7716NI-I41620190227CCRRE00000001WCVU,             ALLOW",
        "DS-7716NI-I4,     DS-7716NI-I4(B)1620190227CCRRE00000001WCVU,          ALLOW",
        "DS-9632NI-I8,     iDS-9632NXI-I8/16S3220190227CCRRE00000001WCVU,       REFUSE",
        "DS-7616NI-Q2/16P, DS-7616NI-Q2/8P1620190227CCRRE00000001WCVU,          REFUSE",
        "DS-9632NI-I8,     iDS-9632NXI-I8/16S32xxxxxxxxCCRRE00000001WCVU,       ALLOW",
        "DS-9632NI-I8,     '',                                                  ALLOW",
    })
    void knownRecorderComparesTheModelWithTheSerialNumber(String model, String serial, Decision decision) {
        Verdict verdict = recorder(model, "V4.30.000").serialNumber(serial).judgedBy(new KnownRecorder());

        assertThat(verdict.decision()).isEqualTo(decision);
        if (decision == REFUSE) {
            assertThat(verdict.found()).contains(model, serial);
        }
    }

    @Test
    void knownRecorderRefusesWhenTwoProfilesMatch() {
        List<Profile> two = Stream.of("i-series", "ids-9632nxi")
                .map(family -> Scene.shipped().named(family).orElseThrow())
                .toList();

        Verdict verdict = wellPrepared().profiles(two).judgedBy(new KnownRecorder());

        assertThat(verdict.decision()).isEqualTo(REFUSE);
        assertThat(verdict.found()).contains("i-series, ids-9632nxi");
    }

    @ParameterizedTest
    @CsvSource({
        "S1, 00:00:00:00:aa:01, ALLOW",
        "S1, 00-00-00-00-AA-01, ALLOW",
        "S1, '',                ALLOW",
        "S2, 00:00:00:00:aa:01, REFUSE",
        "S1, 00:00:00:00:aa:02, REFUSE",
    })
    void sameRecorder(String serialNumber, String mac, Decision decision) {
        Scene planned = wellPrepared().serialNumber("S1").mac("00:00:00:00:aa:01");

        Verdict verdict = wellPrepared()
                .serialNumber(serialNumber)
                .mac(mac)
                .plannedFor(planned.identity())
                .judgedBy(new SameRecorder());

        assertThat(verdict.decision()).isEqualTo(decision);
    }

    @Test
    void sameRecorderSaysWhatIsNotKnown() {
        Verdict verdict = wellPrepared().serialNumber("").mac("").judgedBy(new SameRecorder());

        assertThat(verdict.found()).isEqualTo("no serial number, no MAC");
    }

    /** Region in the serial, languages in the bytes, language in the name (1 is multi-language, 2 Chinese). */
    @ParameterizedTest
    @CsvSource({
        "CH, 1,          ML, REFUSE",
        "CH, 1,          '', REFUSE",
        "CH, '',         ML, REFUSE",
        "CH, '',         EN, REFUSE",
        "CH, 2,          CN, ALLOW",
        "CH, 2,          '', ALLOW",
        "CH, 255,        ML, ALLOW",
        "CH, 4294967295, '', ALLOW",
        "CH, 1 2,        ML, ALLOW",
        "CH, '',         '', ALLOW",
        "RR, 1,          ML, ALLOW",
        "WR, 1,          '', ALLOW",
        "EU, 1,          ML, ALLOW",
        "TW, 1,          ML, ALLOW",
        "JP, 1,          ML, ALLOW",
        "RR, 2,          CN, REFUSE",
        "RR, 2,          '', REFUSE",
        "WR, '',         CN, REFUSE",
        "EU, 255,        CN, REFUSE",
        "RR, 1 2,        '', ALLOW",
        "RR, 255,        '', ALLOW",
        "TW, 2,          '', REFUSE",
        "RR, 3,          '', REFUSE",
        "RR, '',         '', ALLOW",
        // no region that could be read: no verdict from it
        "XX, 1,          ML, ALLOW",
        "XX, 2,          CN, ALLOW",
    })
    void regionFits(String region, String languages, String inName, Decision decision) {
        Verdict verdict = wellPrepared()
                .serialNumber("DS-7716NI-I41620180101CC" + region + "C00000001WCVU")
                .offered(inName.isEmpty() ? "digicap.dav" : "NVR_K51_BL_" + inName + "_STD_V4.50.000_210125.zip")
                .bytes(speaking(languages))
                .judgedBy(new RegionFits());

        assertThat(verdict.decision()).isEqualTo(decision);
        if (decision == REFUSE) {
            assertThat(verdict.found()).contains("firmware", "DS-7716NI-I41620180101CC", "region " + region);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "'',                                          ALLOW",
        "DS-7716NI-I41620180101CCCHxxxxxxxxxWCVU,     ALLOW",
        "DS-7716NI-I41620180101CCRR500000001WCVU,     ALLOW",
        "DS-7716NI-I41620180101CCCH500000001WCVU,     REFUSE",
    })
    void regionFitsJudgesAListedImageBeforeItsFileIsAtHand(String serial, Decision decision) {
        Situation situation = wellPrepared().serialNumber(serial).withoutFile().situation();

        assertThat(new RegionFits().judge(situation).decision()).isEqualTo(decision);
    }

    @ParameterizedTest
    @CsvSource({
        "SWKH,          INTACT,      ALLOW",
        "HK20,          INTACT,      ALLOW",
        "HK30,          NOT_COVERED, CAUTION",
        "SWKH,          DAMAGED,     REFUSE",
        "HK20,          DAMAGED,     REFUSE",
        "OTHER_PRODUCT, NOT_COVERED, REFUSE",
        "UNKNOWN,       NOT_COVERED, REFUSE",
    })
    void imageIntact(Container container, Integrity integrity, Decision decision) {
        Verdict verdict =
                wellPrepared().bytes(Scene.image(container, integrity)).judgedBy(new ImageIntact());

        assertThat(verdict.decision()).isEqualTo(decision);
        if (integrity != Integrity.INTACT) {
            assertThat(verdict.found()).endsWith("The last 12 bytes are missing.");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "NVR_K51_BL_ML_STD_V4.50.000_210125.zip, 1, V4.50.000 build 210125, ALLOW",
        "NVR_K51_BL_ML_STD_V4.50.000_210125.zip, 1, V4.22.005 build 191208, REFUSE",
        "NVR_K51_BL_ML_STD_V4.50.000_210125.zip, 2, V4.50.000 build 210125, REFUSE",
        "digicap.dav,                            2, V4.22.005 build 191208, ALLOW",
    })
    void nameAgrees(String fileName, long language, String version, Decision decision) {
        Verdict verdict = wellPrepared()
                .offered(fileName)
                .bytes(saying(language, version))
                .judgedBy(new NameAgrees());

        assertThat(verdict.decision()).isEqualTo(decision);
    }

    @Test
    void sameFile() {
        assertThat(wellPrepared().judgedBy(new SameFile()).decision()).isEqualTo(ALLOW);
        assertThat(wellPrepared()
                        .plannedWith(Scene.SHA256)
                        .judgedBy(new SameFile())
                        .decision())
                .isEqualTo(ALLOW);
        assertThat(wellPrepared()
                        .plannedWith("ab".repeat(32))
                        .judgedBy(new SameFile())
                        .decision())
                .isEqualTo(REFUSE);
    }

    /** Model, running version, hardwareVersion, letter read on the label, platform of the file. */
    @ParameterizedTest
    @CsvSource({
        // shown by what it runs
        "DS-7608NI-Q1/8P,    V4.30.085 build 210409, '', '', K74,  ALLOW",
        "DS-7608NI-Q1/8P,    V4.30.085 build 210409, '', '', K9B2, REFUSE",
        "DS-7608NI-Q1/8P,    V3.4.99 build 171121,   '', '', K9B2, REFUSE",
        "DS-7608NI-Q1/8P,    V4.31.102,              '', '', K9B2, ALLOW",
        "DS-7608NI-Q1/8P,    V4.72.109 build 230107, '', '', K74,  REFUSE",
        // shown by the letter in the model, or by the platform
        "DS-7608NI-Q1/8P(C), V4.31.102,              '', '', K9B2, ALLOW",
        "DS-7608NI-Q1/8P(C), V4.31.102,              '', '', K74,  REFUSE",
        "DS-7608NI-Q1/8P,    V4.73.005,  B-R-K9B2-00, '', K9B2, ALLOW",
        "DS-7608NI-Q1/8P,    V4.73.005,  B-R-K9B2-00, '', K74,  REFUSE",
        // (D) and (E) are no (C)
        "DS-7608NI-Q1/8P(D), V4.74.115,              '', '', K9B2, REFUSE",
        "DS-7608NI-Q1/8P(E), V4.83.107,              '', '', K9B2, REFUSE",
        // nothing shows it: newer boards that report no letter exist
        "DS-7608NI-Q1/8P,    V4.73.005,              '', '', K9B2, REFUSE",
        "DS-7608NI-Q1/8P,    V4.73.005,              '', '', K74,  REFUSE",
        // read on the label
        "DS-7608NI-Q1/8P,    V4.73.005,              '', C,  K9B2, ALLOW",
        "DS-7608NI-Q1/8P,    V4.73.005,              '', not-lettered, K9B2, REFUSE",
        // contradictions
        "DS-7608NI-Q1/8P(C), V4.30.085 build 210409, '', '', K9B2, REFUSE",
        "DS-7608NI-Q1/8P(C), V4.30.085 build 210409, '', '', K74,  REFUSE",
        "DS-7608NI-Q1/8P,    V4.30.085 build 210409, '', C,  K9B2, REFUSE",
        "DS-7608NI-Q1/8P,    V4.30.085, B-R-K9B2-00, '', K74,  REFUSE",
        "DS-7608NI-Q1/8P(C), V4.73.005,  '', not-lettered, K9B2, REFUSE",
    })
    void revisionFits(String model, String running, String hardware, String label, String platform, Decision decision) {
        Scene scene = recorder(model, running)
                .hardwareVersion(hardware)
                .label(label)
                .offered("NVR_" + platform + "_BL_ML_STD_V4.31.102_210701.zip");

        assertThat(scene.judgedBy(new RevisionFits()).decision()).isEqualTo(decision);
    }

    @ParameterizedTest
    @CsvSource({
        "DS-7716NI-I4,    ALLOW, ALLOW",
        "DS-7716NI-I4(B), ALLOW, ALLOW",
        "DS-7716NI-I4(C), REFUSE, ALLOW",
    })
    void revisionFitsWhereAFamilyHasOnePlatform(String model, Decision revision, Decision platform) {
        Scene scene = recorder(model, "V3.4.92 build 170518");

        assertThat(scene.judgedBy(new RevisionFits()).decision()).isEqualTo(revision);
        assertThat(scene.judgedBy(new PlatformFits()).decision()).isEqualTo(platform);
    }

    @Test
    void revisionFitsShowsBothSidesOfAContradiction() {
        Verdict verdict =
                recorder("DS-7608NI-Q1/8P(C)", "V4.30.085 build 210409").judgedBy(new RevisionFits());

        assertThat(verdict.found()).contains("'DS-7608NI-Q1/8P(C)'", "'V4.30.085 build 210409'", "K74");
    }

    /** One cause is one refusal: without a revision there is no platform either. */
    @ParameterizedTest
    @CsvSource({
        "DS-7608NI-Q1/8P,    V4.73.005",
        "DS-7608NI-Q1/8P(C), V4.30.085 build 210409",
        "DS-7608NI-Q1/8P(D), V4.73.005",
    })
    void revisionFitsRefusesAloneWhileTheRevisionIsNotShown(String model, String running) {
        Scene scene = recorder(model, running).offered("NVR_K74_BL_ML_STD_V4.30.085_210409.zip");

        assertThat(scene.judged().of(REFUSE)).extracting(Verdict::rule).containsExactly(RevisionFits.ID);
        assertThat(scene.judgedBy(new PlatformFits()).needed()).isEqualTo("what revision-fits asks for");
    }

    @Test
    void revisionFitsShowsWhoReadTheLabelAndWhatContradictsIt() {
        Verdict verdict = recorder("DS-7608NI-Q1/8P", "V4.73.005")
                .serialNumber("DS-7608NI-Q1/8P0820190813CCRRD50000001WCVU")
                .label("C")
                .judgedBy(new RevisionFits());

        assertThat(verdict.decision()).isEqualTo(REFUSE);
        assertThat(verdict.found()).contains("label, read by tester, says '(C)'", "made 2019-08-13");
    }

    @Test
    void revisionFitsSaysWhereTheLetterStands() {
        Verdict verdict = recorder("DS-7608NI-Q1/8P", "V4.73.005").judgedBy(new RevisionFits());

        assertThat(verdict.remedy())
                .contains("label on the unit", "box", "brackets", "serial number", "--label-revision");
    }

    @ParameterizedTest
    @CsvSource({
        "iDS-9632NXI-I8/16S, '',         NVR_K51_V20_S_BL_ML_STD_V4.1.25_181028.zip,  ALLOW",
        "iDS-9632NXI-I8/16S, '',         NVR_K51_BL_ML_STD_V4.1.25_181028.zip,        REFUSE",
        "iDS-9632NXI-I8/16S, '',         NVR_K51_BL_ML_STD_V4.1.64_190119.zip,        REFUSE",
        "iDS-9632NXI-I8/16S, '',         NVR_K51_V20_FA_BL_ML_STD_V4.1.25_181028.zip, REFUSE",
        "iDS-9632NXI-I8/16S, '',         NVR_K51_K81_S_BL_ML_STD_V4.1.61_190523.zip,  REFUSE",
        "iDS-9632NXI-I8/16S, '',         digicap.dav,                                 REFUSE",
        "iDS-9632NXI-I8/16S, B-R-K51-00, NVR_K51_BL_ML_STD_V4.1.64_190119.zip,        REFUSE",
        "iDS-9632NXI-I8/16S, B-R-K51-00, NVR_K51_V20_S_BL_ML_STD_V4.1.25_181028.zip,  REFUSE",
        "DS-7716NI-I4,       '',         NVR_K51_BL_ML_STD_V4.50.000_210125.zip,      ALLOW",
        "DS-7716NI-I4,       B-R-K51-00, NVR_K51_BL_ML_STD_V4.50.000_210125.zip,      ALLOW",
        "DS-7716NI-I4,       B-R-K21B1-00, NVR_K51_BL_ML_STD_V4.50.000_210125.zip,    REFUSE",
        "DS-7716NI-I4,       '',         NVR_K51_V20_S_BL_ML_STD_V4.1.25_181028.zip,  REFUSE",
        "DS-7716NI-I4,       '',         DVR_K51_ML_STD_V4.20.002_210705.zip,         REFUSE",
        "DS-7716NI-I4,       '',         Firmware__V4.60.005_230307_S3000486086.zip,  REFUSE",
    })
    void platformFits(String model, String hardware, String fileName, Decision decision) {
        Scene scene = recorder(model, "V4.1.14").hardwareVersion(hardware).offered(fileName);

        assertThat(scene.judgedBy(new PlatformFits()).decision()).isEqualTo(decision);
    }

    @ParameterizedTest
    @CsvSource({
        "NVR_K51_BL_ML_STD_V4.50.000_210125.zip,                ALLOW",
        "digicap.dav,                                           ALLOW",
        "DZ_K51_ML_STD_V4.50.000_210125.zip,                    REFUSE",
        "NVR_K51_BL_ML_STD_V4.50.000_210125(DZ20210125_01).zip, REFUSE",
        "DZP20181018047-final version.zip,                      REFUSE"
    })
    void notCustomised(String fileName, Decision decision) {
        Verdict verdict = recorder("DS-7716NI-I4", "V4.22.005 build 191208")
                .offered(fileName)
                .judgedBy(new NotCustomised());

        assertThat(verdict.decision()).isEqualTo(decision);
    }

    @Test
    void aCustomisedBuildIsRefusedOnceAndNotForItsPlatformAsWell() {
        Verdict verdict = recorder("DS-7716NI-I4", "V4.22.005 build 191208")
                .offered("DZ_K51_ML_STD_V4.50.000_210125.zip")
                .judgedBy(new PlatformFits());

        assertThat(verdict.decision()).isEqualTo(Decision.ALLOW);
        assertThat(verdict.needed()).contains("not-customised");
    }

    @Test
    void anotherBrandsFirmwareHasNoPlatformOfTheVendors() {
        Verdict verdict = recorder("DS-7716NI-I4", "V4.22.005 build 191208")
                .offered("ARCDYN_NVR_C4_V4.50.000_210125.zip")
                .judgedBy(new PlatformFits());

        assertThat(verdict.decision()).isEqualTo(Decision.REFUSE);
        assertThat(verdict.found()).contains("another brand (ARCDYN)");
    }

    @Test
    void platformFitsQuotesTheVendorsWarning() {
        Verdict verdict = recorder(IDS, "V4.1.14")
                .offered("NVR_K51_BL_ML_STD_V4.1.64_190119.zip")
                .judgedBy(new PlatformFits());

        assertThat(verdict.source().orElseThrow().words())
                .startsWith("IMPORTANT!")
                .contains("permanently damage");
    }

    @ParameterizedTest
    @CsvSource({
        "NVR_K51_BL_ML_STD_V4.50.000_210125.zip,   ALLOW",
        "NVR_K51_BL_ML_STD_V4.50.000_210126.zip,   REFUSE",
        "NVR_K51_BL_ML_STD_V4.50.010_210322.zip,   REFUSE",
        "NVR_K51_BL_ML_NEU_V4.50.000_210125.zip,   REFUSE",
        "NVR_K51_BL_CN_STD_V4.50.000_210125.zip,   REFUSE",
        "NVR_K51_HILOOK_ML_STD_V4.50.000_210125.zip, REFUSE",
    })
    void listedImage(String fileName, Decision decision) {
        assertThat(wellPrepared()
                        .offered(fileName)
                        .judgedBy(new ListedImageOnly())
                        .decision())
                .isEqualTo(decision);
    }

    @ParameterizedTest
    @CsvSource({
        "V3.4.92 build 170518,  ALLOW",
        "V4.50.000 build 210125,ALLOW",
        "V4.50.000,             ALLOW",
        "V4.50.000 build 210322,REFUSE",
        "V4.61.030 build 240123,REFUSE",
    })
    void noDowngrade(String running, Decision decision) {
        assertThat(wellPrepared().running(running).judgedBy(new NoDowngrade()).decision())
                .isEqualTo(decision);
    }

    @ParameterizedTest
    @CsvSource({
        "V3.4.92 build 170518,   ALLOW,  to V4.50.000 build 210125",
        "V4.22.005 build 191208, ALLOW,  to V4.50.000 build 210125",
        "V3.4.80 build 160718,   REFUSE, leads straight to",
        "V3.4.91,                REFUSE, leads straight to",
        "V3.4.98,                REFUSE, no listed hop",
        "V4.50.000 build 210125, REFUSE, already runs",
        "V4.50.000,              REFUSE, already runs",
        "V4.50.000 build 201224, REFUSE, no listed hop",
    })
    void listedHop(String running, Decision decision, String found) {
        Verdict verdict = wellPrepared().running(running).judgedBy(new ListedHop());

        assertThat(verdict.decision()).isEqualTo(decision);
        assertThat(verdict.found()).contains(found);
    }

    @ParameterizedTest
    @CsvSource({
        "V3.4.92, DONE,      ALLOW",
        "V3.4.92, PLANNED,   ALLOW",
        "V3.4.92, NOT_KNOWN, CAUTION",
        "V4.22.005, NOT_KNOWN, ALLOW",
    })
    void factoryDefaultFirst(String running, DefaultBefore known, Decision decision) {
        Verdict verdict = wellPrepared().running(running).defaultBefore(known).judgedBy(new FactoryDefaultFirst());

        assertThat(verdict.decision()).isEqualTo(decision);
    }

    @Test
    void aCautionMayBeAcceptedWithAReasonAndARefusalNever() {
        Assessment caution =
                wellPrepared().defaultBefore(DefaultBefore.NOT_KNOWN).judged();
        String rule = FactoryDefaultFirst.ID;

        assertThat(caution.decision()).isEqualTo(CAUTION);
        assertThat(caution.clearance(Map.of())).isEmpty();
        assertThat(caution.clearance(Map.of(rule, " "))).isEmpty();
        assertThat(caution.clearance(Map.of(rule, "defaulted at 10:40, I saw the wizard")))
                .isPresent();
    }

    @ParameterizedTest
    @CsvSource({
        "ok,          ALLOW",
        "idle, ALLOW",
        "sleeping, ALLOW",
        "OK, ALLOW",
        "notexist,    ALLOW",
        "reparing, ALLOW",
        "error, REFUSE",
        "smartFailed, REFUSE",
        "unformatted, REFUSE",
        "offline, REFUSE",
        "mismatch, REFUSE",
        "abnormal, REFUSE",
        "locked, REFUSE",
        "'',          REFUSE",
        "neverSeenBefore, REFUSE",
    })
    void healthyDisks(String status, Decision decision) {
        Verdict verdict =
                wellPrepared().storage(Optional.of(Scene.disks("ok", status))).judgedBy(new HealthyDisks());

        assertThat(verdict.decision()).isEqualTo(decision);
        if (decision == REFUSE) {
            assertThat(verdict.found()).isEqualTo("disk 2 reports '" + status + "'");
            assertThat(verdict.remedy()).contains("disk 2");
        }
    }

    @Test
    void healthyDisksMustBeSeenInsideAJob() {
        Scene notAsked = wellPrepared().storage(Optional.empty());

        assertThat(notAsked.judgedBy(new HealthyDisks()).decision()).isEqualTo(ALLOW);
        assertThat(notAsked.plannedFor(notAsked.identity())
                        .judgedBy(new HealthyDisks())
                        .decision())
                .isEqualTo(REFUSE);
    }

    @ParameterizedTest
    @CsvSource({
        "    ,      , ALLOW,  nothing it reports speaks against",
        "true,  false, ALLOW,  nothing it reports speaks against",
        "    ,  true , REFUSE, asks for the password again",
        "true,  true , REFUSE, asks for the password again",
        "false,      , REFUSE, does not export its configuration",
    })
    void networkUpgradeOffered(
            @Nullable Boolean exports, @Nullable Boolean asksPassword, Decision decision, String found) {
        Capabilities said = new Capabilities(Optional.ofNullable(exports), Optional.ofNullable(asksPassword));
        Verdict verdict = wellPrepared().capabilities(said).judgedBy(new NetworkUpgradeOffered());

        assertThat(verdict.decision()).isEqualTo(decision);
        assertThat(verdict.found()).contains(found);
    }

    @ParameterizedTest
    @CsvSource({
        "IDLE,         ok,        ALLOW",
        "NOT_REPORTED, ok,        ALLOW",
        "UPGRADING,    ok,        REFUSE",
        "IDLE,         reparing,  REFUSE",
        "IDLE,         formating, REFUSE",
        "IDLE,         error,     ALLOW",
    })
    void notBusy(UpgradeStatus.State state, String disk, Decision decision) {
        Verdict verdict = wellPrepared()
                .upgradeStatus(new UpgradeStatus(state, 40))
                .storage(Optional.of(Scene.disks(disk)))
                .judgedBy(new NotBusy());

        assertThat(verdict.decision()).isEqualTo(decision);
    }

    @ParameterizedTest
    @EnumSource(Backup.class)
    void backupKept(Backup backup) {
        Verdict verdict = wellPrepared().backup(backup).judgedBy(new BackupKept());

        assertThat(verdict.decision()).isEqualTo(backup == Backup.LOST ? REFUSE : ALLOW);
    }

    @Test
    void backupKeptRefusesAJobWithoutOne() {
        Scene scene = wellPrepared().backup(Backup.NOT_ASKED);

        assertThat(scene.plannedFor(scene.identity()).judgedBy(new BackupKept()).decision())
                .isEqualTo(REFUSE);
    }

    static Stream<Scene> situationsInWhichSomethingIsNotJudged() {
        return Stream.of(
                recorder("DS-7616NI-E2", "V3.4.92 build 170518"),
                recorder(IDS, "V4.1.25 build 181028"),
                recorder(Q1, "V4.73.005"),
                recorder(Q1, "V4.30.085 build 210409"),
                recorder("DS-7608NI-Q1/8P(C)", "V4.30.085 build 210409"),
                wellPrepared().offered("digicap.dav"),
                wellPrepared().offered("NVR_K51_BL_ML_STD_V4.61.030_240123.zip"),
                wellPrepared().offered("NVR_K51_BL_ML_STD_V3.4.80_160718.zip"),
                wellPrepared().running("V4.61.030 build 240123"),
                wellPrepared().running("V3.4.80 build 160718"),
                wellPrepared().running("V4.50.000 build 210125"));
    }

    /** The file's own rules are the same with and without a recorder at hand. */
    @ParameterizedTest
    @EnumSource(Integrity.class)
    void aFileByItselfIsJudgedAsForARecorder(Integrity integrity) {
        Situation situation =
                wellPrepared().bytes(Scene.image(Container.SWKH, integrity)).situation();

        assertThat(Guard.judge(situation.file()))
                .containsExactly(new ImageIntact().judge(situation), new NameAgrees().judge(situation));
    }

    /** The recorder and the way are judged before a file is given; the bytes cannot be. */
    @Test
    void rulesOfTheBytesWaitForTheFile() {
        assertThat(GuardRules.all().stream().filter(GuardRule::needsFile).map(GuardRule::id))
                .containsExactly(ImageIntact.ID, NameAgrees.ID, NotCustomised.ID, SameFile.ID, KnownOrigin.ID);
    }

    @Test
    void aClearanceIsForWhatWasJudged() {
        Assessment assessment = wellPrepared().judged();

        assertThat(assessment.clearance(Map.of()).orElseThrow().situation()).isSameAs(assessment.situation());
    }

    /** "Nothing to compare yet" is never a way through: somebody else refuses, and not for being unsure itself. */
    @ParameterizedTest
    @MethodSource("situationsInWhichSomethingIsNotJudged")
    void whatIsNotJudgedIsRefusedByTheRuleItNames(Scene scene) {
        Assessment assessment = scene.judged();
        List<Verdict> notJudged = assessment.verdicts().stream()
                .filter(verdict -> verdict.found().equals("nothing to compare yet"))
                .toList();

        assertThat(notJudged).isNotEmpty();
        assertThat(assessment.decision()).isEqualTo(REFUSE);
        for (Verdict verdict : notJudged) {
            assertThat(assessment.verdicts())
                    .filteredOn(named -> verdict.needed().equals("what " + named.rule() + " asks for"))
                    .singleElement()
                    .matches(named -> named.decision() == REFUSE || notJudged.contains(named));
        }
    }

    /** A package for each language; one that says none where there are no languages. */
    private static FirmwareImage speaking(String languages) {
        List<ImagePackage> packages = Stream.of(languages.split(" "))
                .map(language -> new ImagePackage(
                        Container.SWKH,
                        language.isEmpty() ? OptionalLong.empty() : OptionalLong.of(Long.parseLong(language)),
                        OptionalLong.of(44),
                        OptionalLong.of(1),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()))
                .toList();
        return new FirmwareImage(Container.SWKH, packages, 1024, Scene.SHA256, Integrity.INTACT, List.of());
    }

    private static FirmwareImage saying(long language, String version) {
        FirmwareVersion said = FirmwareVersion.of(version);
        ImagePackage offered = new ImagePackage(
                Container.SWKH,
                OptionalLong.of(language),
                OptionalLong.of(44),
                OptionalLong.of(1),
                Optional.empty(),
                Optional.of(said),
                said.build());
        return new FirmwareImage(Container.SWKH, List.of(offered), 1024, Scene.SHA256, Integrity.INTACT, List.of());
    }
}

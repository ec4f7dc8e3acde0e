package io.nvrguard.recorder;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The samples of firmware-images.md §3 and §4, with zeros and ones where they are masked there. */
final class SerialNumberTest {

    private static final int ONE_MEBI = 1 << 20;

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "DS-7608NI-E2/8P0820160211AAWR123456789WCVU,          DS-7608NI-E2/8P,  8, 2016-02-11, A, A, WR, 123456789, WCVU",
        "DS-7616NI-E21620160316AARR581000001WCVU,             DS-7616NI-E2,    16, 2016-03-16, A, A, RR, 581000001, WCVU",
        "DS-7716NI-E41620150318AARR507000001WCVU,             DS-7716NI-E4,    16, 2015-03-18, A, A, RR, 507000001, WCVU",
        "DS-7608NI-Q2/8P0820190813CCRRD50000001WCVU,          DS-7608NI-Q2/8P,  8, 2019-08-13, C, C, RR, D50000001, WCVU",
        "DS-7608NI-Q1/8P0820230317CCRRL40000001WCVU,          DS-7608NI-Q1/8P,  8, 2023-03-17, C, C, RR, L40000001, WCVU",
        "DS-7108NI-Q1/8P/M0420240812CCRRFK9900001WCVU,        DS-7108NI-Q1/8P/M, 4, 2024-08-12, C, C, RR, FK9900001, WCVU",
        "DS-7808N-R2(C)0820230227CCRRL33000001WCVU,           DS-7808N-R2(C),   8, 2023-02-27, C, C, RR, L33000001, WCVU",
        "DS-7732NI-M4-3220240101CCRRL00000001WCVU,            DS-7732NI-M4,    32, 2024-01-01, C, C, RR, L00000001, WCVU",
        "iDS-7208HQHI-M1(A)/S(C)0820240229CCWRFD0000001WCVU,  iDS-7208HQHI-M1(A)/S(C), 8, 2024-02-29, C, C, WR, FD0000001, WCVU",
        "DS-7608NI-I20820211224CCRRJ28000001WCVU,             DS-7608NI-I2,     8, 2021-12-24, C, C, RR, J28000001, WCVU",
        "DS-7608NI-I2/8P0820190316CCRRD00000001WCVU,          DS-7608NI-I2/8P,  8, 2019-03-16, C, C, RR, D00000001, WCVU",
        // the digits of the model run into those behind it
        "DS-7616NI-I22020200316BACH500000001,                 DS-7616NI-I2,    20, 2020-03-16, B, A, CH, 500000001, ''",
        "DS-9664NI-I166420181224AAEU500000001WCVULL,          DS-9664NI-I16,   64, 2018-12-24, A, A, EU, 500000001, WCVULL",
        "' DS-7604NI-K10420170102AAJPAE0000001W\n',           DS-7604NI-K1,     4, 2017-01-02, A, A, JP, AE0000001, W",
        "DS-7604NI-K10420170102AATW500000001W,                DS-7604NI-K1,     4, 2017-01-02, A, A, TW, 500000001, W",
    })
    void isTakenApart(
            String text,
            String model,
            int channels,
            LocalDate made,
            char cpu,
            char dsp,
            Region region,
            String unit,
            String features) {
        assertThat(SerialNumber.parse(text))
                .contains(new SerialNumber(ModelName.of(model), channels, made, cpu, dsp, region, unit, features));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                // masked
                "DS-7808N-R2(C)0820230227CCRRL33xxxxxxWCVU",
                "DS-7608NI-Q2/8P0820190813CCRRD5*******WCVU",
                "iDS-7208HQHI-M1(A)/S(C)08........CCWRFD.......WCVU",
                "...0820190813CCRRD5xxxxxxxWCVU",
                // what many labels print alone
                "J28921871",
                "FD0000001",
                "581000001",
                // cameras: no channels, no features
                "DS-2CD2146G2-ISU20210101AAWRF00000001",
                "DS-2CD2032-I20130101CCCH400000001",
                // no such day
                "DS-7616NI-Q2/16P1600000000CCRRE00000001WCVU",
                "DS-7616NI-Q2/16P1620230229CCRRE00000001WCVU",
                "DS-7616NI-Q2/16P1620231301CCRRE00000001WCVU",
                "DS-7616NI-Q2/16P1619991231CCRRE00000001WCVU",
                // no such region, no such shape of the unit number
                "DS-7616NI-Q2/16P1620230227CCXXE00000001WCVU",
                "DS-7616NI-Q2/16P1620230227CCRRE0000001WCVU",
                "DS-7616NI-Q2/16P1620230227CCRRABC000001WCVU",
                "DS-7616NI-Q2/16P1620230227CCRRE00000001WCVU2",
                "DS-7616NI-Q2/16P1620230227CCRRE00000001wcvu",
                "1620230227CCRRE00000001WCVU",
                // other makers
                "SN-TEST-010",
                "4A0123BPAZ00001",
                "XVR5108HS-4KL-I3",
                "DS-7616NI-Q2/16P١٦20230227CCRRE00000001WCVU",
            })
    void isNotReadable(String text) {
        assertThat(SerialNumber.parse(text)).isEmpty();
    }

    /** A non-C unit of 2019 reads CCRR, and so do units of every later revision (firmware-images.md §3, "Not usable"). */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "DS-7608NI-Q2/8P0820190813CCRRD50000001WCVU",
                "DS-7608NI-Q1/8P0820230317CCRRL40000001WCVU",
                "DS-7608NI-Q1/8P0820230317CCWRL40000001WCVU",
                "DS-7608NI-Q1/8P0820230317CCRRL4xxxxxxxWCVU",
            })
    void theGradesCcAreNoCVersionMark(String text) {
        assertThat(SerialNumber.letter(text)).isEmpty();
    }

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource({
        "DS-7808N-R2(C)0820230227CCRRL33000001WCVU,          C",
        "DS-7808N-R2(C)0820230227CCRRL33xxxxxxWCVU,          C",
        "DS-7616NI-Q2(D)/16P1620240227CCRRL33000001WCVU,     D",
        "DS-7616NI-Q2/16P(E)-1620240227CCRRL33000001WCVU,    E",
        "iDS-7208HQHI-M1(A)/S(C)0820240229CCWRFD0000001WCVU, C",
        "iDS-7208HQHI-M1(A)/S(C)08........CCWRFD.......WCVU, C",
        "iDS-7208HQHI-M0(A)/S(C)0000000000CCWRFD0000000WCVU, C",
        "DS-7104NI-Q1(F)0420250101CCRRL33000001WCVU,         F",
        "DS-7604NI-K1(B)0420190101CCRRL33000001WCVU,         B",
    })
    void theLetterIsRead(String text, String letter) {
        assertThat(SerialNumber.letter(text)).contains(new HardwareRevision(letter));
    }

    /** Whatever a device or a person writes: an answer, never a crash, and never a long search. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "0",
                "20",
                "A",
                "(C)0",
                "DS-7616NI-Q2/16P16",
                "20230227CCRR",
                "820230227CCRRL33000001WCVU",
                "\uD800"
            })
    void endlessTextIsNotReadable(String part) {
        String endless = part.repeat(ONE_MEBI / part.length());

        assertThat(SerialNumber.parse(endless)).isEmpty();
        assertThat(SerialNumber.letter(endless)).isEmpty();
    }

    @Test
    void damagedNumbersAreReadOrNotAndNeverCrash() {
        List<String> samples = List.of(
                "DS-7808N-R2(C)0820230227CCRRL33000001WCVU",
                "iDS-7208HQHI-M1(A)/S(C)0820240229CCWRFD0000001WCVU",
                "DS-7716NI-E41620150318AARR507000001WCVU");
        String alphabet = "0129ACDHIJLRSTUWX()/-. \n\u0000é\uD83D";
        for (int seed = 0; seed < 20_000; seed++) {
            Random chance = new Random(seed);
            StringBuilder text = new StringBuilder(samples.get(seed % samples.size()));
            for (int change = chance.nextInt(4); change >= 0; change--) {
                int at = chance.nextInt(text.length());
                char other = alphabet.charAt(chance.nextInt(alphabet.length()));
                switch (chance.nextInt(3)) {
                    case 0 -> text.setCharAt(at, other);
                    case 1 -> text.insert(at, other);
                    default -> text.deleteCharAt(at);
                }
            }
            Optional<SerialNumber> read = SerialNumber.parse(text.toString());
            read.ifPresent(serial -> assertThat(text.toString().strip())
                    .as("every part stands in the text")
                    .startsWith(serial.model().text())
                    .endsWith(serial.region().name() + serial.unit() + serial.features()));
            assertThat(read.flatMap(serial -> serial.model().revision()))
                    .isEqualTo(read.isPresent() ? SerialNumber.letter(text.toString()) : Optional.empty());
        }
    }
}

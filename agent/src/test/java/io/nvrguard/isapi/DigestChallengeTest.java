package io.nvrguard.isapi;

import static org.assertj.core.api.Assertions.assertThat;

import io.nvrguard.isapi.DigestChallenge.Algorithm;
import io.nvrguard.recorder.Login;
import io.nvrguard.recorder.Password;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DigestChallengeTest {

    private static final Login MUFASA = new Login("Mufasa", new Password("Circle of Life"));

    @ParameterizedTest
    @CsvSource({
        "MD5, 8ca523f5e9506fed4657c9700eebdbec",
        "SHA-256, 753927fa0e85d155564e2e272a28d1802ca10daf4496794697cf8db5856cb6c1"
    })
    void answersTheExamplesOfRfc7616(String algorithm, String response) {
        String header = challenge(
                        "Digest realm=\"http-auth@example.org\", qop=\"auth, auth-int\", algorithm=" + algorithm
                                + ", nonce=\"7ypf/xlj9XXwfDPEoM4URrv/xwf94BcCAzFZH4GiTo0v\","
                                + " opaque=\"FQhe/qaU925kfnzjCev0ciny7QMkPqMAFRtzCUYo5tdS\"")
                .answer(MUFASA, "GET", "/dir/index.html", 1, "f2/wE4q74E6zIJEtWaHKaf5wv/H5QzzpXusqGemxURZJ");

        assertThat(header)
                .isEqualTo("Digest username=\"Mufasa\", realm=\"http-auth@example.org\", uri=\"/dir/index.html\","
                        + " algorithm=" + algorithm + ", nonce=\"7ypf/xlj9XXwfDPEoM4URrv/xwf94BcCAzFZH4GiTo0v\","
                        + " nc=00000001, cnonce=\"f2/wE4q74E6zIJEtWaHKaf5wv/H5QzzpXusqGemxURZJ\", qop=auth,"
                        + " response=\"" + response + "\", opaque=\"FQhe/qaU925kfnzjCev0ciny7QMkPqMAFRtzCUYo5tdS\"");
    }

    /** The values of RFC 7616 §3.9.2 as corrected by erratum 4897: the printed ones are of no standard hash. */
    @Test
    void answersTheHashedUserExampleOfRfc7616() {
        String header = challenge("Digest realm=\"api@example.org\", qop=\"auth\", algorithm=SHA-512-256,"
                        + " nonce=\"5TsQWLVdgBdmrQ0XsxbDODV+57QdFR34I9HAbC/RVvkK\","
                        + " opaque=\"HRPCssKJSGjCrkzDg8OhwpzCiGPChXYjwrI2QmXDnsOS\", charset=UTF-8, userhash=true")
                .answer(
                        new Login("Jäsøn Doe", new Password("Secret, or not?")),
                        "GET",
                        "/doe.json",
                        1,
                        "NTg6RKcb9boFIAS3KrFK9BGeh+iDa/sm6jUMp2wds69v");

        assertThat(header)
                .contains("username=\"793263caabb707a56211940d90411ea4a575adeccb7e360aeb624ed06ece9b0b\"")
                .contains("response=\"3798d4131c277846293534c3edc11bd8a5e4cdcbff78b05db9d95eeb1cec68a5\"")
                .endsWith("userhash=true");
    }

    @Test
    void answersTheExampleOfRfc2617() {
        String header = challenge("Digest realm=\"testrealm@host.com\", qop=\"auth,auth-int\","
                        + " nonce=\"dcd98b7102dd2f0e8b11d0f600bfb0c093\", opaque=\"5ccc069c403ebaf9f0171e9517f40e41\"")
                .answer(new Login("Mufasa", new Password("Circle Of Life")), "GET", "/dir/index.html", 1, "0a4f113b");

        assertThat(header).contains("response=\"6629fae49393a05397450978507c4ef1\"");
    }

    /** MD5(MD5(user:realm:password):nonce:MD5(method:uri)), computed apart from this code. */
    @Test
    void answersWithoutQopAsRfc2069WantsIt() {
        String header = challenge("Digest realm=\"testrealm@host.com\", nonce=\"dcd98b7102dd2f0e8b11d0f600bfb0c093\"")
                .answer(new Login("Mufasa", new Password("Circle Of Life")), "GET", "/dir/index.html", 1, "0a4f113b");

        assertThat(header)
                .contains("response=\"670fd8c2df070c60b045671b8b24ff02\"")
                .doesNotContain("qop", "nc=", "cnonce");
    }

    @Test
    void countsUsesInHex() {
        String header = challenge("Digest realm=\"r\", nonce=\"n\", qop=auth").answer(MUFASA, "GET", "/", 26, "c");

        assertThat(header).contains("nc=0000001a");
    }

    @Test
    void takesTheStrongestOfSeveralChallengesWhereverTheyStand() {
        String oneHeader = "Basic realm=\"DVR\", Digest realm=\"a, b\", nonce=\"1\", algorithm=MD5, qop=\"auth\","
                + " Digest realm=\"a, b\", nonce=\"2\", algorithm=SHA-256, qop=\"auth\"";
        String another = "Digest realm=\"a, b\",nonce=\"3\",algorithm=SHA-512-256,qop=auth";

        assertThat(DigestChallenge.strongest(List.of(oneHeader)))
                .map(DigestChallenge::algorithm)
                .contains(Algorithm.SHA_256);
        assertThat(DigestChallenge.strongest(List.of(oneHeader, another)))
                .map(DigestChallenge::nonce)
                .contains("3");
    }

    @ParameterizedTest
    @ValueSource(strings = {"stale=\"TRUE\"", "stale=true", "STALE = True"})
    void readsStaleHoweverItIsWritten(String stale) {
        assertThat(challenge("Digest qop=\"auth\", realm=\"IP Camera(83813)\", nonce=\"4e\", " + stale)
                        .stale())
                .isTrue();
        assertThat(challenge("Digest qop=\"auth\", realm=\"IP Camera(83813)\", nonce=\"4e\", stale=\"FALSE\"")
                        .stale())
                .isFalse();
    }

    @Test
    void undoesAndRedoesQuoting() {
        DigestChallenge challenge = challenge("Digest realm=\"a \\\"b\\\" \\\\c\", nonce=\"n\"");

        assertThat(challenge.realm()).isEqualTo("a \"b\" \\c");
        assertThat(challenge.answer(MUFASA, "GET", "/", 1, "c")).contains("realm=\"a \\\"b\\\" \\\\c\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Basic realm=\"DVR\"",
                "Digest realm=\"r\"",
                "Digest realm=\"r\", nonce=\"n\", algorithm=MD5-sess",
                "Digest realm=\"r\", nonce=\"n\", qop=\"auth-int\"",
                "Negotiate YIIBhg==",
                "",
                "\"\"\",,,===="
            })
    void offersNothingWhereNothingCanBeAnswered(String header) {
        assertThat(DigestChallenge.strongest(List.of(header))).isEmpty();
    }

    @Test
    void isNotUpsetByAnEndlessHeader() {
        assertThat(DigestChallenge.strongest(List.of("Digest nonce=\"" + "\\\"".repeat(500) + "\"")))
                .isPresent();
        assertThat(DigestChallenge.strongest(List.of("Digest nonce=\"" + "\\\"".repeat(2_000) + "\"")))
                .isEmpty();
        assertThat(DigestChallenge.strongest(List.of("Digest nonce=\"" + "x".repeat(100_000) + "\"")))
                .isEmpty();
    }

    private static DigestChallenge challenge(String header) {
        return DigestChallenge.strongest(List.of(header)).orElseThrow();
    }
}

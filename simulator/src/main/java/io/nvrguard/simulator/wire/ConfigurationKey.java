package io.nvrguard.simulator.wire;

import io.nvrguard.simulator.recorder.SimulatedRecorder;
import io.nvrguard.simulator.scenario.Authentication.SessionLogin;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * The {@code secretkey} of a configuration file: the export's password under a key made of the user's own (recorder-protocol.md §4,
 * vendor's web page). Padding is PKCS7 from the web page and zeros from a vendor sample; both are taken.
 */
final class ConfigurationKey {
    static final int ITERATIONS = 100;
    private static final String CONSTANT = "AaBbCcDd1234!@#$";
    private static final int LONGEST = 16;
    private static final HexFormat HEX = HexFormat.of();

    private ConfigurationKey() {}

    static boolean isIrreversible(SimulatedRecorder recorder) {
        return recorder.scenario().web().auth().sessionLogin() == SessionLogin.IRREVERSIBLE;
    }

    /** The export's password; empty where it was encrypted otherwise, or is longer than 16 characters. */
    static Optional<String> read(Call call, String secretkey, String iv) {
        try {
            Cipher cipher = Cipher.getInstance("AES/CBC/NoPadding");
            cipher.init(Cipher.DECRYPT_MODE, key(call), new IvParameterSpec(HEX.parseHex(iv)));
            String base64 = unpadded(cipher.doFinal(HEX.parseHex(secretkey)));
            String escaped = new String(Base64.getDecoder().decode(base64), StandardCharsets.UTF_8);
            return Optional.of(unescaped(escaped)).filter(text -> !text.isEmpty() && text.length() <= LONGEST);
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static SecretKeySpec key(Call call) throws GeneralSecurityException {
        String user = call.caller().user();
        String password = call.recorder()
                .accounts(accounts -> accounts.password(user))
                .orElseThrow(() -> new GeneralSecurityException("no such user"));
        String secret = isIrreversible(call.recorder())
                ? DigestScheme.SHA_256.hash(user + call.gate().sessions().salt(user) + password)
                : password;
        String hash = secret + CONSTANT;
        for (int i = 0; i < ITERATIONS; i++) {
            hash = DigestScheme.SHA_256.hash(hash);
        }
        return new SecretKeySpec(HEX.parseHex(hash.substring(0, 32)), "AES");
    }

    private static String unpadded(byte[] bytes) {
        int end = bytes.length;
        while (end > 0 && bytes[end - 1] >= 0 && bytes[end - 1] <= 16) {
            end--;
        }
        return new String(bytes, 0, end, StandardCharsets.US_ASCII);
    }

    private static String unescaped(String xml) {
        return xml.replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&apos;", "'")
                .replace("&#39;", "'")
                .replace("&amp;", "&");
    }

    /** The file under the export's password. The real file's own cipher is not public; this one is the simulator's. */
    static byte[] encrypted(byte[] file, String password) {
        return crypt(Cipher.ENCRYPT_MODE, file, password).orElseThrow();
    }

    /** Empty where the password is another one. */
    static Optional<byte[]> decrypted(byte[] file, String password) {
        return crypt(Cipher.DECRYPT_MODE, file, password);
    }

    private static Optional<byte[]> crypt(int mode, byte[] file, String password) {
        try {
            byte[] hash = HEX.parseHex(DigestScheme.SHA_256.hash(password));
            Cipher cipher = Cipher.getInstance("AES/CBC/PKCS5Padding");
            cipher.init(mode, new SecretKeySpec(hash, 0, 16, "AES"), new IvParameterSpec(hash, 16, 16));
            return Optional.of(cipher.doFinal(file));
        } catch (GeneralSecurityException e) {
            return Optional.empty();
        }
    }
}

package io.nvrguard.simulator.wire;

import io.nvrguard.simulator.scenario.Https.Certificate;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;

/**
 * A key and the certificate a recorder makes for itself. The JDK reads certificates but makes none, so the few fields of RFC 5280 §4.1
 * are written here, as version 1 without extensions.
 */
record SelfSigned(PrivateKey key, X509Certificate certificate) {
    private static final int SEQUENCE = 0x30;
    private static final int SET = 0x31;
    private static final int INTEGER = 0x02;
    private static final int BIT_STRING = 0x03;
    private static final int NULL = 0x05;
    private static final int OID = 0x06;
    private static final int UTF8_STRING = 0x0C;
    private static final int UTC_TIME = 0x17;
    private static final int SERIAL_BITS = 63;

    /** 2.5.4.3, RFC 5280 appendix A.1. */
    private static final byte[] COMMON_NAME = {0x55, 0x04, 0x03};
    /** 1.2.840.113549.1.1, RFC 8017 appendix C; the last number is the algorithm's. */
    private static final byte[] PKCS_1 = {0x2A, (byte) 0x86, 0x48, (byte) 0x86, (byte) 0xF7, 0x0D, 0x01, 0x01};

    private static final String VALID_FROM = "150101000000Z";
    private static final String VALID_TO = "491231235959Z";

    private enum Making {
        OLD(1024, "SHA1withRSA", 5),
        MODERN(2048, "SHA256withRSA", 11);

        private final int bits;
        private final String algorithm;
        private final int number;

        Making(int bits, String algorithm, int number) {
            this.bits = bits;
            this.algorithm = algorithm;
            this.number = number;
        }
    }

    /** Makes a new key: some tens of milliseconds for 1024 bits, some hundreds for 2048. */
    static SelfSigned make(String commonName, Certificate kind) {
        Making making = switch (kind) {
            case RSA_1024 -> Making.OLD;
            case RSA_2048 -> Making.MODERN;
        };
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(making.bits);
            KeyPair keys = generator.generateKeyPair();
            byte[] signed = signed(keys, commonName, making);
            return new SelfSigned(keys.getPrivate(), (X509Certificate)
                    CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(signed)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK signs with " + making.algorithm, e);
        }
    }

    private static byte[] signed(KeyPair keys, String commonName, Making making) throws GeneralSecurityException {
        byte[] algorithm = der(SEQUENCE, der(OID, joined(PKCS_1, new byte[] {(byte) making.number})), der(NULL));
        byte[] name = der(SEQUENCE, der(SET, der(SEQUENCE, der(OID, COMMON_NAME), der(UTF8_STRING, utf8(commonName)))));
        byte[] serial = new BigInteger(SERIAL_BITS, new SecureRandom())
                .add(BigInteger.ONE)
                .toByteArray();
        byte[] validity = der(SEQUENCE, der(UTC_TIME, utf8(VALID_FROM)), der(UTC_TIME, utf8(VALID_TO)));
        byte[] toBeSigned = der(
                SEQUENCE,
                der(INTEGER, serial),
                algorithm,
                name,
                validity,
                name,
                keys.getPublic().getEncoded());
        Signature signature = Signature.getInstance(making.algorithm);
        signature.initSign(keys.getPrivate());
        signature.update(toBeSigned);
        return der(SEQUENCE, toBeSigned, algorithm, der(BIT_STRING, joined(new byte[1], signature.sign())));
    }

    /** Tag, length in the shortest form, and the parts one after the other. */
    private static byte[] der(int tag, byte[]... parts) {
        byte[] content = joined(parts);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(tag);
        if (content.length < 0x80) {
            out.write(content.length);
        } else {
            byte[] length = BigInteger.valueOf(content.length).toByteArray();
            int skipped = length[0] == 0 ? 1 : 0;
            out.write(0x80 | (length.length - skipped));
            out.write(length, skipped, length.length - skipped);
        }
        out.writeBytes(content);
        return out.toByteArray();
    }

    private static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            out.writeBytes(part);
        }
        return out.toByteArray();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}

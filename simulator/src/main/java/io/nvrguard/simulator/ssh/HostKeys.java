package io.nvrguard.simulator.ssh;

import io.nvrguard.simulator.recorder.SimulatedRecorder;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Each recorder's own host keys, made when the first client asks: thousands of recorders cost nothing until then. They last as
 * long as the simulator, resets included.
 */
final class HostKeys {
    /** SYNTHETIC: what length recorders use is not public; 2048 is the least that current clients take without being told. */
    private static final int RSA_BITS = 2048;

    private static final String RSA = "RSA";
    private static final String EC = "EC";

    private final Map<SimulatedRecorder, Map<String, KeyPair>> made = new ConcurrentHashMap<>();

    /** The keys for the algorithms that the recorder's model offers. */
    Iterable<KeyPair> of(SimulatedRecorder recorder) {
        return made.computeIfAbsent(recorder, HostKeys::make).values();
    }

    private static Map<String, KeyPair> make(SimulatedRecorder recorder) {
        Map<String, KeyPair> keys = new LinkedHashMap<>();
        for (String algorithm : recorder.scenario().truth().ssh().hostKeys()) {
            keys.computeIfAbsent(algorithm.startsWith("ecdsa") ? EC : RSA, HostKeys::generate);
        }
        return keys;
    }

    private static KeyPair generate(String kind) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance(kind);
            generator.initialize(kind.equals(EC) ? 256 : RSA_BITS);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK makes " + kind + " keys", e);
        }
    }
}

package io.nvrguard.simulator.wire;

import io.nvrguard.simulator.fault.AuthStale;
import io.nvrguard.simulator.recorder.SimulatedRecorder;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/** The nonces a recorder gave since it booted, 48 digits each, and how often they were used. */
final class Nonces {
    /** Enough for as many clients at once; some 20 kB, which a fleet holds thousands of times. */
    private static final int KEPT = 100;

    private final SimulatedRecorder recorder;
    private final Map<String, Given> nonces = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Given> eldest) {
            return size() > KEPT;
        }
    };
    private long given;

    private record Given(Instant at, int uses) {}

    Nonces(SimulatedRecorder recorder) {
        this.recorder = recorder;
    }

    String fresh() {
        String nonce = DigestScheme.SHA_256
                .hash(recorder.scenario().serialNumber() + recorder.boots() + ":" + given++)
                .substring(0, 48);
        nonces.put(nonce, new Given(recorder.now(), 0));
        return nonce;
    }

    /**
     * Counts one use.
     *
     * @return how often it was used before; negative where it is not known, has had its uses, or is too old
     */
    int use(String nonce) {
        Given known = nonces.get(nonce);
        if (known == null || known.uses() >= uses() || isOld(known)) {
            return -1;
        }
        nonces.put(nonce, new Given(known.at(), known.uses() + 1));
        return known.uses();
    }

    private int uses() {
        return recorder.faults().find(AuthStale.class).map(AuthStale::uses).orElse(Integer.MAX_VALUE);
    }

    private boolean isOld(Given nonce) {
        return !recorder.now()
                .isBefore(nonce.at().plus(recorder.scenario().web().auth().nonceLife()));
    }

    void forget() {
        nonces.clear();
    }
}

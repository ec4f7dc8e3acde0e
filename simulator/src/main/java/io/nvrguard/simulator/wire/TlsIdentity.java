package io.nvrguard.simulator.wire;

import io.netty.handler.ssl.SslContext;
import io.netty.handler.ssl.SslContextBuilder;
import io.netty.handler.ssl.SslProvider;
import io.nvrguard.simulator.fault.TlsRotate;
import io.nvrguard.simulator.recorder.SimulatedRecorder;
import io.nvrguard.simulator.scenario.Https;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import javax.net.ssl.SSLException;

/**
 * A recorder's certificate. It is made when the first client comes, off the event loops, so that a fleet starts at once; and made
 * anew after a full factory default, or more often under {@code tls.rotate}.
 */
final class TlsIdentity {
    private final SimulatedRecorder recorder;
    private Optional<CompletableFuture<SslContext>> made = Optional.empty();
    private String madeFor = "";

    TlsIdentity(SimulatedRecorder recorder) {
        this.recorder = recorder;
    }

    /** Fails where the unit has no HTTPS. */
    synchronized CompletableFuture<SslContext> context() {
        String occasion = recorder.fullDefaults()
                + (recorder.faults().has(TlsRotate.class) ? " and boot " + recorder.boots() : "");
        if (made.isEmpty() || !madeFor.equals(occasion)) {
            madeFor = occasion;
            made = Optional.of(CompletableFuture.supplyAsync(this::make));
        }
        return made.get();
    }

    private SslContext make() {
        Https https = recorder.scenario().web().https().orElseThrow();
        SelfSigned own = SelfSigned.make(recorder.scenario().truth().model(), https.certificate());
        try {
            return SslContextBuilder.forServer(own.key(), own.certificate())
                    .sslProvider(SslProvider.JDK)
                    .protocols(https.tls())
                    .build();
        } catch (SSLException e) {
            throw new IllegalStateException("a certificate of the simulator's own making is not taken", e);
        }
    }
}

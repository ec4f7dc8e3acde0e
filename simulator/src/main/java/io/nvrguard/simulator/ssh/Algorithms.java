package io.nvrguard.simulator.ssh;

import io.nvrguard.simulator.scenario.Ssh;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.sshd.common.NamedFactory;
import org.apache.sshd.common.cipher.BuiltinCiphers;
import org.apache.sshd.common.kex.BuiltinDHFactories;
import org.apache.sshd.common.kex.KexFactoryManager;
import org.apache.sshd.common.mac.BuiltinMacs;
import org.apache.sshd.common.signature.BuiltinSignatures;
import org.apache.sshd.server.ServerBuilder;

/** Offers a model's own algorithms in one session, however old they are; the library would leave most of them out. */
final class Algorithms {
    private Algorithms() {}

    static void offer(Ssh model, KexFactoryManager session) {
        session.setKeyExchangeFactories(model.kex().stream()
                .map(name -> known(name, BuiltinDHFactories::fromFactoryName))
                .map(ServerBuilder.DH2KEX)
                .collect(Collectors.toList()));
        session.setSignatureFactories(all(model.hostKeys(), BuiltinSignatures::fromFactoryName));
        session.setCipherFactories(all(model.ciphers(), BuiltinCiphers::fromFactoryName));
        session.setMacFactories(all(model.macs(), BuiltinMacs::fromFactoryName));
    }

    private static <T> List<NamedFactory<T>> all(List<String> names, Function<String, NamedFactory<T>> factories) {
        return names.stream().map(name -> known(name, factories)).collect(Collectors.toList());
    }

    private static <F> F known(String name, Function<String, F> factories) {
        F factory = factories.apply(name);
        if (factory == null) {
            throw new IllegalStateException("the SSH library lacks " + name);
        }
        return factory;
    }
}

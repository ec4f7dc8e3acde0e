package io.nvrguard.simulator.wire;

import io.nvrguard.simulator.recorder.ResponseStatus;
import java.util.Optional;

/** {@code System/configurationData}: the export and its way back, plain or under a {@code secretkey} (recorder-protocol.md §4). */
final class ConfigurationNodes {
    private ConfigurationNodes() {}

    static Reply give(Call call) {
        if (isOtherForm(call)) {
            return call.answer(ResponseStatus.INVALID_OPERATION);
        }
        Optional<String> password = password(call);
        if (isSecret(call) && password.isEmpty()) {
            return call.answer(ResponseStatus.INVALID_OPERATION);
        }
        byte[] plain = call.recorder().exportConfiguration(call.caller());
        return Reply.file(
                password.map(text -> ConfigurationKey.encrypted(plain, text)).orElse(plain));
    }

    static Reply take(Call call) {
        if (isOtherForm(call)) {
            return call.answer(ResponseStatus.INVALID_OPERATION);
        }
        byte[] sent = call.content().bytes();
        if (!isSecret(call)) {
            return call.answer(call.recorder().importConfiguration(sent, call.caller()));
        }
        Optional<byte[]> file = password(call).flatMap(text -> ConfigurationKey.decrypted(sent, text));
        return call.answer(file.map(plain -> call.recorder().importConfiguration(plain, call.caller()))
                .orElse(ResponseStatus.IMPORT_CFG_FILE_PASSWORD_ERR));
    }

    private static boolean isSecret(Call call) {
        return call.parameter("secretkey").isPresent();
    }

    private static boolean isOtherForm(Call call) {
        return switch (call.dialect().configurationData()) {
            case PLAIN -> isSecret(call);
            case SECRETKEY -> !isSecret(call);
            case EITHER -> false;
        };
    }

    private static Optional<String> password(Call call) {
        return call.parameter("secretkey")
                .flatMap(key ->
                        ConfigurationKey.read(call, key, call.parameter("iv").orElse("")));
    }
}

package io.nvrguard.files;

import io.nvrguard.profile.RepairWay;
import io.nvrguard.recorder.RepairRequest;
import java.util.Optional;
import java.util.stream.Stream;

/** {@code repair.trigger}: {@code way: "manual"} with an instruction, or {@code way: "http"} with the request. */
record TriggerYaml(
        Text way, Optional<String> instruction, Optional<String> method, Optional<String> path, Optional<String> body) {

    Optional<RepairWay> read(Findings findings) {
        return findings.attempt(way.line(), this::repairWay);
    }

    private RepairWay repairWay() {
        return switch (way.value()) {
            case "manual" -> manual();
            case "http" -> http();
            default -> throw new IllegalArgumentException("'" + way.value() + "' is not a way; use manual or http");
        };
    }

    private RepairWay manual() {
        if (Stream.of(method, path, body).anyMatch(Optional::isPresent)) {
            throw new IllegalArgumentException("a manual trigger has an instruction and no request");
        }
        return new RepairWay.Manual(instruction
                .filter(sentence -> !sentence.isBlank())
                .orElseThrow(() -> new IllegalArgumentException("a manual trigger needs an instruction")));
    }

    private RepairWay http() {
        if (instruction.isPresent() || Stream.of(method, path, body).anyMatch(Optional::isEmpty)) {
            throw new IllegalArgumentException("an http trigger needs method, path and body, and no instruction");
        }
        return new RepairWay.Http(new RepairRequest(method.orElseThrow(), path.orElseThrow(), body.orElseThrow()));
    }
}

package io.nvrguard.files;

import io.nvrguard.firmware.FirmwareVersion;
import io.nvrguard.profile.RepairWay;
import io.nvrguard.profile.Source;
import io.nvrguard.recorder.RepairRequest;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * {@code repair.trigger}: {@code way: "manual"} with an instruction, and what to press on the recorder's own web page where
 * its firmware offers it there; or {@code way: "http"} with the request.
 */
record TriggerYaml(
        Text way,
        Optional<String> instruction,
        Optional<WebPageYaml> webPage,
        Optional<String> method,
        Optional<String> path,
        Optional<String> body) {

    record WebPageYaml(FirmwareVersion from, String instruction, ProfileYaml.QuoteYaml source) {}

    /** @param sources finds what a line rests on */
    Optional<RepairWay> read(Findings findings, Function<ProfileYaml.QuoteYaml, Optional<Source>> sources) {
        Optional<RepairWay.WebPage> page = webPage.flatMap(offered -> sources.apply(offered.source())
                .map(source -> new RepairWay.WebPage(offered.from(), offered.instruction(), source)));
        return findings.attempt(way.line(), () -> repairWay(page));
    }

    private RepairWay repairWay(Optional<RepairWay.WebPage> page) {
        return switch (way.value()) {
            case "manual" -> manual(page);
            case "http" -> http();
            default -> throw new IllegalArgumentException("'" + way.value() + "' is not a way; use manual or http");
        };
    }

    private RepairWay manual(Optional<RepairWay.WebPage> page) {
        if (Stream.of(method, path, body).anyMatch(Optional::isPresent)) {
            throw new IllegalArgumentException("a manual trigger has an instruction and no request");
        }
        return new RepairWay.Manual(
                instruction
                        .filter(sentence -> !sentence.isBlank())
                        .orElseThrow(() -> new IllegalArgumentException("a manual trigger needs an instruction")),
                page);
    }

    private RepairWay http() {
        if (instruction.isPresent()
                || webPage.isPresent()
                || Stream.of(method, path, body).anyMatch(Optional::isEmpty)) {
            throw new IllegalArgumentException("an http trigger needs method, path and body, and no instruction");
        }
        return new RepairWay.Http(new RepairRequest(method.orElseThrow(), path.orElseThrow(), body.orElseThrow()));
    }
}

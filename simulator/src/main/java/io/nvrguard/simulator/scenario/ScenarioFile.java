package io.nvrguard.simulator.scenario;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.nvrguard.simulator.fault.Faults;
import io.nvrguard.simulator.fault.Nearest;
import io.nvrguard.simulator.fault.PlannedFault;
import io.nvrguard.simulator.firmware.FirmwareVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** A scenario as a person writes it: a model, and only what differs from a healthy unit of it. */
record ScenarioFile(
        Optional<Double> speed,
        @JsonProperty("control-port") Optional<Integer> controlPort,
        Optional<Boolean> sadp,
        @JsonProperty("sadp-port") Optional<Integer> sadpPort,
        @JsonProperty("ssh-port") Optional<Integer> sshPort,
        @JsonProperty(required = true) List<Unit> recorders) {
    private static final Pattern MISSING = Pattern.compile("Missing required creator property '([^']+)'");
    private static final Pattern KEY = Pattern.compile("([A-Za-z][\\w.-]*):");

    /** One recorder of the file. */
    record Unit(
            @JsonProperty(required = true) ModelName model,
            Optional<FirmwareVersion> running,
            @JsonProperty("serial-number") Optional<String> serialNumber,
            Optional<String> hardware,
            Optional<String> disks,
            Optional<Integer> count,
            Optional<LoopbackAddress> address,
            @JsonProperty("http-port") Optional<Integer> httpPort,
            @JsonProperty("default-address") Optional<LoopbackAddress> defaultAddress,
            Optional<Boolean> ssh,
            Optional<Credentials> login,
            Optional<Double> likelihood,
            Optional<DialectChanges> dialect,
            Optional<AuthenticationChanges> auth,
            Optional<HttpsChanges> https,
            Optional<List<FaultText>> faults) {
        /** One, or as many alike as {@code count} says. */
        List<RecorderScenario> scenarios(boolean sshServed) {
            if (count.isPresent() && address.isEmpty()) {
                throw new IllegalArgumentException("count needs an address to begin at, like 127.1.0.1");
            }
            return Fleet.of(scenario(sshServed), count.orElse(1));
        }

        private RecorderScenario scenario(boolean sshServed) {
            RecorderScenario unit = RecorderScenario.of(model.truth());
            unit = running.map(unit::withRunning).orElse(unit);
            unit = serialNumber.map(unit::withSerialNumber).orElse(unit);
            unit = hardware.map(unit.hardware()::with).map(unit::withHardware).orElse(unit);
            unit = disks.map(DiskSize::list).map(unit::withDisks).orElse(unit);
            unit = login.map(unit::withLogin).orElse(unit);
            unit = unit.withSsh(ssh.orElse(sshServed && unit.truth().ssh().supported()));
            unit = likelihood.map(unit::withLikelihood).orElse(unit);
            Network network = unit.network();
            unit = unit.withNetwork(new Network(
                    address.map(LoopbackAddress::text).orElse(network.host()),
                    httpPort.orElse(network.httpPort()),
                    defaultAddress.map(LoopbackAddress::text).orElse(network.defaultAddress())));
            WebServer web = unit.web();
            unit = unit.withWeb(new WebServer(
                    dialect.map(changes -> changes.of(web.dialect())).orElse(web.dialect()),
                    auth.map(changes -> changes.of(web.auth())).orElse(web.auth()),
                    https.map(changes -> changes.of(Https.USUAL)).or(web::https)));
            for (FaultText text : faults.orElse(List.of())) {
                unit = unit.withFault(text.fault());
            }
            return unit;
        }
    }

    /** A model's name, checked where it stands, so that the message can say the line. */
    record ModelName(ModelTruth truth) {
        @JsonCreator
        static ModelName of(String name) {
            return new ModelName(ModelTruth.of(name));
        }
    }

    /** A fault as on the command line, {@code rebuild.short=3m}, {@code net.halfopen after 20m for 5m}. */
    record FaultText(PlannedFault fault) {
        @JsonCreator
        static FaultText of(String text) {
            return new FaultText(PlannedFault.read(text));
        }
    }

    static Scenario read(Path file) throws IOException {
        String text = Files.readString(file);
        try {
            return StrictYaml.CHANGES.readValue(text, ScenarioFile.class).scenario();
        } catch (JacksonException e) {
            throw new IllegalArgumentException(file + ":" + line(e, text) + ": " + sentence(e, text), e);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(file + ":1: " + e.getMessage(), e);
        }
    }

    /** From 1. For an unknown key the parser already stands behind its value, so the key is looked for upwards from there. */
    private static int line(JacksonException e, String text) {
        int line = e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getLineNr());
        if (e instanceof UnrecognizedPropertyException unknown) {
            List<String> lines = text.lines().limit(line).toList();
            for (int above = lines.size(); above > 0; above--) {
                if (lines.get(above - 1).contains(unknown.getPropertyName() + ":")) {
                    return above;
                }
            }
        }
        return line;
    }

    private static String sentence(JacksonException e, String text) {
        Matcher missing = MISSING.matcher(String.valueOf(e.getOriginalMessage()));
        if (missing.find()) {
            return "the key '" + missing.group(1) + "' is missing" + mistyped(missing.group(1), text);
        }
        if (e instanceof UnrecognizedPropertyException unknown) {
            if (Faults.isKnown(unknown.getPropertyName())) {
                return "'" + unknown.getPropertyName() + "' is a fault, not a key; write it like faults: [\""
                        + Faults.knob(unknown.getPropertyName()).example() + "\"]";
            }
            List<String> known =
                    unknown.getKnownPropertyIds().stream().map(String::valueOf).toList();
            return "unknown key '" + unknown.getPropertyName() + "'; nearest known: "
                    + Nearest.to(unknown.getPropertyName(), known);
        }
        return e.getCause() == null
                ? e.getOriginalMessage()
                : String.valueOf(e.getCause().getMessage());
    }

    /** The parser tells of a missing key before it tells of the unknown one that was meant for it. */
    private static String mistyped(String wanted, String text) {
        return KEY.matcher(text)
                .results()
                .map(key -> key.group(1))
                .filter(key -> Nearest.isClose(key, wanted))
                .findFirst()
                .map(key -> "; unknown key '" + key + "', nearest known: " + wanted)
                .orElse("");
    }

    private Scenario scenario() {
        OptionalInt sadp = sadp().orElse(sadpPort.isPresent())
                ? OptionalInt.of(sadpPort.orElse(Scenario.SADP_PORT))
                : OptionalInt.empty();
        return new Scenario(
                speed.orElse(1.0),
                controlPort.orElse(0),
                sadp,
                sshPort.map(OptionalInt::of).orElse(OptionalInt.empty()),
                recorders.stream()
                        .flatMap(unit -> unit.scenarios(sshPort.isPresent()).stream())
                        .toList());
    }
}

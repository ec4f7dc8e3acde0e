package io.nvrguard.simulator.wire;

import io.netty.handler.codec.http.QueryStringDecoder;
import io.nvrguard.simulator.fault.Faults;
import io.nvrguard.simulator.recorder.Condition;
import io.nvrguard.simulator.recorder.ResetMode;
import io.nvrguard.simulator.recorder.ResponseStatus;
import io.nvrguard.simulator.recorder.SimulatedRecorder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.json.JsonMapper;

/** What a tester may do to a recorder from outside, and the truth it may be asked for (house.md §8). */
final class Controls {
    private static final Pattern PATH = Pattern.compile("/recorders/(\\d{1,5})(?:/(.+))?");

    private final List<RecorderServer> recorders;
    private final JsonMapper json = JsonMapper.builder().build();

    Controls(List<RecorderServer> recorders) {
        this.recorders = recorders;
    }

    Reply answer(String method, String uri) {
        QueryStringDecoder target = new QueryStringDecoder(uri);
        Matcher m = PATH.matcher(target.path());
        if (!m.matches() || Integer.parseInt(m.group(1)) >= recorders.size()) {
            return problem(404, "no such recorder; there are " + recorders.size() + ", from /recorders/0");
        }
        RecorderServer server = recorders.get(Integer.parseInt(m.group(1)));
        String order = m.group(2) == null ? "" : m.group(2);
        try {
            return order.isEmpty() && method.equals("GET")
                    ? condition(server)
                    : order(server.recorder(), method + " " + order, target);
        } catch (IllegalArgumentException | DateTimeParseException e) {
            return problem(400, String.valueOf(e.getMessage()));
        }
    }

    private Reply order(SimulatedRecorder recorder, String order, QueryStringDecoder target) {
        switch (order) {
            case "POST power/cut" -> recorder.cutPower();
            case "POST power/restore" -> recorder.restorePower();
            case "POST clock" -> recorder.offsetClock(Duration.parse(parameter(target, "offset")));
            case "POST repair/start" -> {
                return outcome(recorder.startRepairAtMenu());
            }
            case "POST factory-default" -> {
                return outcome(recorder.factoryReset(ResetMode.FULL));
            }
            default -> {
                return fault(recorder, order, target);
            }
        }
        return done();
    }

    private Reply fault(SimulatedRecorder recorder, String order, QueryStringDecoder target) {
        if (order.startsWith("POST faults/")) {
            String value = parameter(target, "value");
            recorder.setFault(
                    Faults.read(order.substring("POST faults/".length()) + (value.isEmpty() ? "" : "=" + value)));
            return done();
        }
        if (order.startsWith("DELETE faults/")) {
            recorder.clearFault(order.substring("DELETE faults/".length()));
            return done();
        }
        return problem(404, "no such control: " + order);
    }

    private Reply condition(RecorderServer server) {
        Condition c = server.recorder().condition();
        Map<String, Object> truth = new LinkedHashMap<>();
        truth.put("firmware", c.firmware().text());
        truth.put("build", String.format("%06d", c.firmware().build()));
        truth.put("state", c.state());
        truth.put("bricked", c.bricked());
        truth.put("brickedWhy", c.brickedWhy().orElse(""));
        truth.put("uploads", c.uploads());
        truth.put("uploadBytes", c.uploadBytes());
        truth.put("failedLogins", c.failedLogins());
        truth.put("lockouts", c.lockouts());
        truth.put("factoryDefaults", c.factoryDefaults());
        truth.put("formats", c.formats());
        truth.put("repairsStarted", c.repairsStarted());
        truth.put("repairsCompleted", c.repairsCompleted());
        truth.put("configExports", c.configExports());
        truth.put("requests", c.requests());
        truth.put("http", server.address(Protocol.HTTP));
        truth.put("activated", c.activated());
        truth.put("deviceTime", SystemNodes.CLOCK.format(c.deviceTime()));
        truth.put("recordings", c.recordings());
        truth.put("recordingsSearchable", c.recordingsSearchable());
        truth.put("faults", server.recorder().faults().text());
        return reply(200, truth);
    }

    private Reply outcome(ResponseStatus status) {
        return status == ResponseStatus.OK ? done() : problem(409, status.subStatusCode());
    }

    private Reply done() {
        return reply(200, Map.of("done", true));
    }

    private Reply problem(int status, String sentence) {
        return reply(status, Map.of("problem", sentence));
    }

    private Reply reply(int status, Map<String, Object> body) {
        return new Reply(
                status, "application/json", json.writeValueAsString(body).getBytes(StandardCharsets.UTF_8));
    }

    private static String parameter(QueryStringDecoder target, String name) {
        return target.parameters().getOrDefault(name, List.of("")).get(0);
    }
}

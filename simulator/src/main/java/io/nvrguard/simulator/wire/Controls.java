package io.nvrguard.simulator.wire;

import io.nvrguard.simulator.fault.Faults;
import io.nvrguard.simulator.fault.Knob;
import io.nvrguard.simulator.fault.PlannedFault;
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
    private static final Pattern FAULT = Pattern.compile("(POST|DELETE) faults/([^/]+)(/clear)?");

    private final List<RecorderServer> recorders;
    private final JsonMapper json = JsonMapper.builder().build();

    Controls(List<RecorderServer> recorders) {
        this.recorders = recorders;
    }

    Reply answer(ControlRequest request) {
        if (request.path().equals("/") && request.method().equals("GET")) {
            return request.fromBrowser() ? page(request) : contents();
        }
        Matcher m = PATH.matcher(request.path());
        if (!m.matches() || Integer.parseInt(m.group(1)) >= recorders.size()) {
            return problem(request, 404, "no such recorder; there are " + recorders.size() + ", from /recorders/0");
        }
        RecorderServer server = recorders.get(Integer.parseInt(m.group(1)));
        String order = m.group(2) == null ? "" : m.group(2);
        try {
            return order.isEmpty() && request.method().equals("GET")
                    ? reply(200, Truth.of(server))
                    : order(server.recorder(), request.order(order), request);
        } catch (IllegalArgumentException | DateTimeParseException e) {
            return problem(request, 400, String.valueOf(e.getMessage()));
        }
    }

    private Reply order(SimulatedRecorder recorder, String order, ControlRequest request) {
        switch (order) {
            case "POST power/cut" -> recorder.cutPower();
            case "POST power/restore" -> recorder.restorePower();
            case "POST clock" -> recorder.offsetClock(Duration.parse(request.parameter("offset")));
            case "POST repair/start" -> {
                return outcome(request, recorder.startRepairAtMenu());
            }
            case "POST factory-default" -> {
                return outcome(request, recorder.factoryReset(ResetMode.FULL));
            }
            default -> {
                return fault(recorder, order, request);
            }
        }
        return done();
    }

    private Reply fault(SimulatedRecorder recorder, String order, ControlRequest request) {
        Matcher m = FAULT.matcher(order);
        if (!m.matches()) {
            return problem(request, 404, "no such control: " + order);
        }
        if (m.group(1).equals("DELETE") || m.group(3) != null) {
            recorder.clearFault(Faults.knob(m.group(2)).name());
        } else {
            recorder.setFault(PlannedFault.read(m.group(2)
                    + after("=", request.parameter("value"))
                    + after(" after ", request.parameter("after"))
                    + after(" for ", request.parameter("for"))));
        }
        return done();
    }

    private static String after(String before, String text) {
        return text.isEmpty() ? "" : before + text;
    }

    private Reply page(ControlRequest request) {
        String from = request.parameter("from");
        return html(200, new ControlPage(recorders).from(from.matches("\\d{1,5}") ? Integer.parseInt(from) : 0));
    }

    /** What there is, for programs: the recorders, and every fault with its spelling. */
    private Reply contents() {
        Map<String, Object> contents = new LinkedHashMap<>();
        contents.put("recorders", recorders.size());
        contents.put("faults", Faults.knobs().stream().map(Controls::described).toList());
        return reply(200, contents);
    }

    private static Map<String, Object> described(Knob knob) {
        Map<String, Object> described = new LinkedHashMap<>();
        described.put("name", knob.name());
        described.put("example", knob.example());
        described.put("does", knob.does());
        described.put("plays", knob.source());
        return described;
    }

    private Reply outcome(ControlRequest request, ResponseStatus status) {
        return status == ResponseStatus.OK ? done() : problem(request, 409, status.subStatusCode());
    }

    private Reply done() {
        return reply(200, Map.of("done", true));
    }

    private Reply problem(ControlRequest request, int status, String sentence) {
        return request.fromBrowser()
                ? html(status, ControlPage.problem(sentence))
                : reply(status, Map.of("problem", sentence));
    }

    private static Reply html(int status, String page) {
        return new Reply(status, "text/html; charset=utf-8", page.getBytes(StandardCharsets.UTF_8));
    }

    private Reply reply(int status, Map<String, Object> body) {
        return new Reply(
                status, "application/json", json.writeValueAsString(body).getBytes(StandardCharsets.UTF_8));
    }
}

package io.nvrguard.simulator.wire;

import io.nvrguard.simulator.fault.Fault;
import io.nvrguard.simulator.fault.Faults;
import io.nvrguard.simulator.fault.Knob;
import io.nvrguard.simulator.scenario.RecorderScenario;
import java.util.List;
import java.util.Map;

/**
 * The control port for people: one plain page, forms only, no script and nothing fetched from elsewhere. What it sends are the very
 * requests that programs send.
 */
final class ControlPage {
    static final int RECORDERS_PER_PAGE = 10;

    private static final String STYLE = """
            body { font: 15px/1.45 system-ui, sans-serif; margin: 2rem auto; max-width: 62rem; padding: 0 1rem; color: #222 }
            h1 { font-size: 1.4rem } h2 { font-size: 1.1rem; margin: 0 }
            section { border: 1px solid #ccc; border-radius: 6px; margin: 1rem 0; padding: 1rem }
            dl { display: grid; grid-template-columns: repeat(auto-fill, minmax(18rem, 1fr)); gap: .3rem 1.5rem; margin: .8rem 0 }
            dl div { display: flex; justify-content: space-between; border-bottom: 1px solid #eee }
            dt { color: #666 } dd { margin: 0; text-align: right; overflow-wrap: anywhere }
            form { display: inline-flex; gap: .4rem; margin: 0 .4rem .4rem 0 } input { width: 7rem } input.time { width: 4rem }
            button, input { font: inherit; padding: .15rem .5rem }
            table { border-collapse: collapse; width: 100%; margin-top: .6rem } td { border-top: 1px solid #eee; padding: .3rem }
            td form { margin: 0 } code { white-space: nowrap } summary { cursor: pointer; margin-top: .6rem }
            .state { border-radius: 4px; padding: 0 .5rem; background: #dfefdf } .bad { background: #f6d5d5 }
            .fault { background: #fff2cc; border-radius: 4px; padding: 0 .5rem }
            """;

    private final List<RecorderServer> recorders;
    private final StringBuilder out = new StringBuilder();

    ControlPage(List<RecorderServer> recorders) {
        this.recorders = recorders;
    }

    /** @param first of the recorders shown, from 0; ten at a time */
    String from(int first) {
        int from = Math.min(first, recorders.size() - 1);
        int to = Math.min(recorders.size(), from + RECORDERS_PER_PAGE);
        out.append("<h1>Simulated recorders</h1>\n<p>Number ")
                .append(from)
                .append(" to ")
                .append(to - 1);
        out.append(" of ").append(recorders.size()).append(", counted from 0. ");
        out.append("This page is not part of any recorder. Reload the page to see what has become of them.</p>\n");
        for (int index = from; index < to; index++) {
            recorder(index);
        }
        out.append("<p>");
        if (from > 0) {
            link(Math.max(0, from - RECORDERS_PER_PAGE), "Those before");
        }
        if (to < recorders.size()) {
            link(to, "Those after");
        }
        return page(out.append("</p>\n").toString());
    }

    /** A page that says what went wrong. */
    static String problem(String sentence) {
        return page("<h1>That did not work</h1>\n<p>" + Xml.escaped(sentence)
                + "</p>\n<p><a href=\"/\">Back to the recorders</a></p>\n");
    }

    private static String page(String body) {
        return "<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"/>"
                + "<meta name=\"viewport\" content=\"width=device-width\"/>"
                + "<title>Simulated recorders</title>\n<style>\n" + STYLE + "</style></head>\n<body>\n" + body
                + "</body></html>\n";
    }

    private void link(int from, String text) {
        out.append("<a href=\"/?from=").append(from).append("\">").append(text).append("</a> ");
    }

    private void recorder(int index) {
        RecorderServer server = recorders.get(index);
        RecorderScenario unit = server.recorder().scenario();
        Map<String, Object> truth = Truth.of(server);
        out.append("<section id=\"recorder-")
                .append(index)
                .append("\">\n<h2>")
                .append(index)
                .append(" · ");
        out.append(Xml.escaped(unit.truth().model())).append(" <span class=\"state");
        out.append(Boolean.TRUE.equals(truth.get("bricked")) ? " bad" : "")
                .append("\">")
                .append(truth.get("state"));
        out.append("</span></h2>\n");
        facts(unit, truth);
        buttons(index);
        activeFaults(index, server);
        out.append("<details").append(recorders.size() == 1 ? " open=\"open\"" : "");
        out.append("><summary>Faults that can be set</summary>\n<table>\n");
        Faults.knobs().forEach(knob -> settable(index, knob));
        out.append("</table></details>\n</section>\n");
    }

    private void facts(RecorderScenario unit, Map<String, Object> truth) {
        out.append("<dl>");
        fact("serialNumber", unit.serialNumber());
        truth.forEach((name, value) -> {
            if (!name.equals("faults") && !String.valueOf(value).isEmpty()) {
                fact(name, value);
            }
        });
        out.append("</dl>\n");
    }

    private void fact(String name, Object value) {
        out.append("<div><dt>").append(name).append("</dt><dd>");
        out.append(Xml.escaped(String.valueOf(value))).append("</dd></div>");
    }

    private void buttons(int index) {
        button(index, "power/cut", "Cut the power");
        button(index, "power/restore", "Restore the power");
        button(index, "repair/start", "Start a repair at its menu");
        button(index, "factory-default", "Full factory default at its menu");
        begin(index, "clock");
        out.append(
                "<input name=\"offset\" placeholder=\"PT-1H\" aria-label=\"offset\"/><button>Move its clock</button>");
        out.append("</form>\n");
    }

    private void button(int index, String order, String text) {
        begin(index, order);
        out.append("<button>").append(text).append("</button></form>\n");
    }

    private void begin(int index, String order) {
        out.append("<form method=\"post\" action=\"/recorders/")
                .append(index)
                .append('/')
                .append(order)
                .append("\">");
    }

    private void activeFaults(int index, RecorderServer server) {
        List<Fault> active = server.recorder().faults().all();
        out.append("<p>Faults now: ").append(active.isEmpty() ? "none" : "").append("</p>\n");
        for (Fault fault : active) {
            begin(index, "faults/" + fault.name() + "/clear");
            out.append("<code class=\"fault\">").append(Xml.escaped(fault.text()));
            out.append("</code><button>Clear</button></form>\n");
        }
    }

    private void settable(int index, Knob knob) {
        out.append("<tr><td><code>").append(knob.name()).append("</code></td><td>");
        out.append(prose(knob.does())).append("</td><td>");
        begin(index, "faults/" + knob.name());
        int equals = knob.example().indexOf('=');
        if (equals >= 0 || knob.name().equals("hdd.fail")) {
            String example = equals < 0 ? "" : knob.example().substring(equals + 1);
            field("value", example, "");
        }
        field("after", "after", " class=\"time\"");
        field("for", "for", " class=\"time\"");
        out.append("<button>Set</button></form></td></tr>\n");
    }

    private void field(String name, String hint, String more) {
        out.append("<input name=\"").append(name).append("\" placeholder=\"").append(hint);
        out.append("\" aria-label=\"").append(name).append('"').append(more).append("/>");
    }

    /** Backticks, as in the document's table, become code. */
    private static String prose(String text) {
        return Xml.escaped(text).replaceAll("`([^`]*)`", "<code>$1</code>");
    }
}

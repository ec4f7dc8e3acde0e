package io.nvrguard.app;

import io.nvrguard.guard.Decision;
import io.nvrguard.guard.Verdict;
import io.nvrguard.upgrade.Outline;
import io.nvrguard.upgrade.Planner;
import io.nvrguard.upgrade.Proposal;
import io.nvrguard.upgrade.Survey;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A proposal on paper: the plan if there is a way, and every verdict.
 *
 * @param outline empty where no listed way leads to the wanted version
 */
record PlanPaper(Proposal proposal, Optional<Outline> outline) {

    static PlanPaper of(Proposal proposal, Survey survey) {
        Optional<Outline> outline = proposal.profile()
                .filter(profile -> !proposal.route().isEmpty())
                .map(profile -> Planner.outline(profile, survey.identity(), proposal.route(), survey.storage()));
        return new PlanPaper(proposal, outline);
    }

    void print(Output output, boolean json) {
        if (json) {
            output.line(JsonResults.text(json()));
            return;
        }
        outline.ifPresent(plan -> PlanText.lines(plan, proposal.files()).forEach(output::line));
        List<Verdict> telling = proposal.verdicts()
                .filter(verdict -> verdict.decision() != Decision.ALLOW || verdict.isNote())
                .toList();
        if (!telling.isEmpty() || proposal.decision() != Decision.ALLOW) {
            Verdicts.print(output, proposal.decision(), telling);
        }
    }

    Map<String, @Nullable Object> json() {
        Map<String, @Nullable Object> json = new LinkedHashMap<>(
                JsonResults.verdicts(proposal.decision(), proposal.verdicts().toList()));
        if (outline.isPresent()) {
            json.putAll(JsonResults.outline(outline.get(), proposal.files()));
        } else {
            json.put("hops", List.of());
            json.put("steps", List.of());
        }
        return json;
    }
}

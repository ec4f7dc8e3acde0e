package io.nvrguard.upgrade;

/**
 * One step of one plan.
 *
 * @param hop which hop it belongs to, from 1; 0 for steps that belong to the job as a whole
 */
public record PlannedStep(Step step, int hop) {

    public PlannedStep {
        if (hop < 0) {
            throw new IllegalArgumentException("hop " + hop + " is below 0");
        }
    }

    /** {@code factory-default of hop 2}. */
    @Override
    public String toString() {
        return hop == 0 ? step.word() : step.word() + " of hop " + hop;
    }
}

package io.nvrguard.profile;

import java.time.Duration;

/**
 * How long things take on recorders of a family, on their own clock. None of it was measured by the vendor
 * (recorder-protocol.md §2.4), so the deadlines are wide.
 *
 * @param flash what the plan tells people to expect for writing one image
 * @param boot what the plan tells people to expect for one restart
 * @param noStart upload answered, nothing begins: halt
 * @param flashDeadline still not restarted: halt
 * @param backOnline restarted, not answering: halt
 */
public record Timing(Duration flash, Duration boot, Duration noStart, Duration flashDeadline, Duration backOnline) {}

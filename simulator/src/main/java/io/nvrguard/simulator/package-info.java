/** Recorders with bad manners: a state machine over a clock, and the wire in front of it. Knows nothing of the agent. */
@NullMarked
package io.nvrguard.simulator;

import org.jspecify.annotations.NullMarked;

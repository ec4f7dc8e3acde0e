/** The simulated recorder itself: a state machine over a clock, without sockets or threads. */
@NullMarked
package io.nvrguard.simulator.recorder;

import org.jspecify.annotations.NullMarked;

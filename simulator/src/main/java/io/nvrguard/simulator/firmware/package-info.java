/** Firmware files as the simulated hardware understands them: scramble, headers, version words, and synthetic packages with true headers. */
@NullMarked
package io.nvrguard.simulator.firmware;

import org.jspecify.annotations.NullMarked;

/** Recorded answers of a real unit, read from a file or a folder and given again as they were. */
@NullMarked
package io.nvrguard.simulator.capture;

import org.jspecify.annotations.NullMarked;

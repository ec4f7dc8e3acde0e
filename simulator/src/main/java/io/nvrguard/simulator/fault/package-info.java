/** What can go wrong on a simulated recorder, one class for each fault. */
@NullMarked
package io.nvrguard.simulator.fault;

import org.jspecify.annotations.NullMarked;

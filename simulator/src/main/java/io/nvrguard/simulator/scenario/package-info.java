/** What is to be simulated: bundled truths about models, and scenarios read from YAML. */
@NullMarked
package io.nvrguard.simulator.scenario;

import org.jspecify.annotations.NullMarked;

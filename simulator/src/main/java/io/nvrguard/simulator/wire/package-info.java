/** What a simulated recorder says on the network: HTTP, Digest, XML, SADP, and the control port beside it. */
@NullMarked
package io.nvrguard.simulator.wire;

import org.jspecify.annotations.NullMarked;

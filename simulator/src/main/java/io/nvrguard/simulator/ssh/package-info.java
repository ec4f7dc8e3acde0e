/**
 * The recorders' SSH: the protect shell {@code psh}, served by Apache MINA SSHD. What a shell of a real recorder prints is public in
 * its banner, its refusals and some command names only (recorder-protocol.md §10); the rest of its output is synthetic.
 */
@NullMarked
package io.nvrguard.simulator.ssh;

import org.jspecify.annotations.NullMarked;

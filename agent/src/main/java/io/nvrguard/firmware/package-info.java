/** Versions, what a firmware file says of itself, and what its name claims. */
@NullMarked
package io.nvrguard.firmware;

import org.jspecify.annotations.NullMarked;

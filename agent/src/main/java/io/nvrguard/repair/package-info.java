/** Is the database whole again? Judged from the recorder's own log and disk states. */
@NullMarked
package io.nvrguard.repair;

import org.jspecify.annotations.NullMarked;

/** The plan, its steps, the job and the runner that takes one step at a time; and the journal they live by. */
@NullMarked
package io.nvrguard.upgrade;

import org.jspecify.annotations.NullMarked;

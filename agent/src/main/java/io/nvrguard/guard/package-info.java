/** May this happen? One rule per class; a refusal always says what to do next. */
@NullMarked
package io.nvrguard.guard;

import org.jspecify.annotations.NullMarked;

/** Commands, settings, wiring and sentences: where everything meets, and the only place that talks to people. */
@NullMarked
package io.nvrguard.app;

import org.jspecify.annotations.NullMarked;

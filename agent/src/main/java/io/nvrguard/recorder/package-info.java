/** What a recorder is, what it reports and what it can be asked. {@link io.nvrguard.recorder.Recorder} is the only door to the device. */
@NullMarked
package io.nvrguard.recorder;

import org.jspecify.annotations.NullMarked;

/** Finding recorders on the wire: SADP inquiries and answers over UDP. */
@NullMarked
package io.nvrguard.sadp;

import org.jspecify.annotations.NullMarked;

/** Effects and offsets. */
@NullMarked
package dev.vitral.kit.events;

import org.jspecify.annotations.NullMarked;

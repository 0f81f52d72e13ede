/** Tests of requests drawn in time. */
@NullMarked
package dev.vitral.shell.waterfall;

import org.jspecify.annotations.NullMarked;

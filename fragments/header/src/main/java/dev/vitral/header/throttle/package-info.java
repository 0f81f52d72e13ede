/**
 * Who tries too often: {@link dev.vitral.header.throttle.Throttle} counts wrong passwords and new
 * accounts in Redis.
 */
@NullMarked
package dev.vitral.header.throttle;

import org.jspecify.annotations.NullMarked;

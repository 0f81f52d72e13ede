@NullMarked
package dev.vitral.header.throttle;

import org.jspecify.annotations.NullMarked;

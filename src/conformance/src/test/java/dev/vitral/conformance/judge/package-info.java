@NullMarked
package dev.vitral.conformance.judge;

import org.jspecify.annotations.NullMarked;

@NullMarked
package dev.vitral.conformance;

import org.jspecify.annotations.NullMarked;

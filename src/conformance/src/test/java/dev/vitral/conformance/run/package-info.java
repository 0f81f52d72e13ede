@NullMarked
package dev.vitral.conformance.run;

import org.jspecify.annotations.NullMarked;

/**
 * Compares what happened with what was expected. Read {@link dev.vitral.conformance.judge.Judge};
 * an expectation that it does not know is a failure, for nobody would have looked.
 */
@NullMarked
package dev.vitral.conformance.judge;

import org.jspecify.annotations.NullMarked;

/**
 * Errors as RFC 9457 problem details or as a page: {@link dev.vitral.kit.problem.ProblemException}
 * first.
 */
@NullMarked
package dev.vitral.kit.problem;

import org.jspecify.annotations.NullMarked;

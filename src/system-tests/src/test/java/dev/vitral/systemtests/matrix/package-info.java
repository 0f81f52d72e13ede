/**
 * Who may do what: every endpoint of every service, asked by everybody, each way in. The matrix
 * itself is text, {@code src/test/matrix.txt} in the folder of each service; {@link
 * dev.vitral.systemtests.matrix.MatrixTest} plays it, {@link
 * dev.vitral.systemtests.matrix.CompletenessTest} finds what it lacks. Read {@link
 * dev.vitral.systemtests.matrix.Rule} first.
 */
@NullMarked
package dev.vitral.systemtests.matrix;

import org.jspecify.annotations.NullMarked;

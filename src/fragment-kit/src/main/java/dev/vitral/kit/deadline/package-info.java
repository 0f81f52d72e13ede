/**
 * How long the shell still waits for an answer: {@link dev.vitral.kit.deadline.Deadline}. Work that
 * nobody waits for any more need not be done; {@link dev.vitral.kit.deadline.StatementDeadline}
 * ends that of PostgreSQL.
 */
@NullMarked
package dev.vitral.kit.deadline;

import org.jspecify.annotations.NullMarked;

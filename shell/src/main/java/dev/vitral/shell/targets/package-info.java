/**
 * Which of a fragment's targets a request goes to, and which of them are left out for a while:
 * outlier ejection. Read {@link dev.vitral.shell.targets.Balancer}.
 */
@NullMarked
package dev.vitral.shell.targets;

import org.jspecify.annotations.NullMarked;

/** Read {@link dev.vitral.launcher.supervise.SupervisedTest} first. */
@NullMarked
package dev.vitral.launcher.supervise;

import org.jspecify.annotations.NullMarked;

/** Visitors made of code. Read {@link dev.vitral.launcher.demo.VotingCrowd}. */
@NullMarked
package dev.vitral.launcher.demo;

import org.jspecify.annotations.NullMarked;

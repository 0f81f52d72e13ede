/**
 * Visitors made of code. Read {@link dev.vitral.launcher.demo.VotingCrowd} and {@link
 * dev.vitral.launcher.demo.PromptCrowd}.
 */
@NullMarked
package dev.vitral.launcher.demo;

import org.jspecify.annotations.NullMarked;

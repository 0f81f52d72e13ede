/** Read {@link dev.vitral.launcher.demo.PromptCrowdTest} first. */
@NullMarked
package dev.vitral.launcher.demo;

import org.jspecify.annotations.NullMarked;

/**
 * Sample content, sent once through the portal as its authors would send it. Read {@link
 * dev.vitral.launcher.content.Replay} and {@link dev.vitral.launcher.content.Samples}.
 */
@NullMarked
package dev.vitral.launcher.content;

import org.jspecify.annotations.NullMarked;

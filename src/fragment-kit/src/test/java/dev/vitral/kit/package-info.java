/** The kit seen by a sample fragment: {@link dev.vitral.kit.FragmentKitTest}. */
@NullMarked
package dev.vitral.kit;

import org.jspecify.annotations.NullMarked;

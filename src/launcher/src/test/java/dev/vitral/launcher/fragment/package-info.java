/** Fragments that come and go. */
@NullMarked
package dev.vitral.launcher.fragment;

import org.jspecify.annotations.NullMarked;

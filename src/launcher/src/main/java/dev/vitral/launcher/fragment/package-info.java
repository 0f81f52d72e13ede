/**
 * Fragments come and go. Read {@link dev.vitral.launcher.fragment.Arrival} for what a new one
 * begins with (the files themselves are the resources in {@code blueprint}) and {@link
 * dev.vitral.launcher.fragment.Lists} for the lists that name all fragments.
 */
@NullMarked
package dev.vitral.launcher.fragment;

import org.jspecify.annotations.NullMarked;

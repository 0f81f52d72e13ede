/**
 * Starts the process of the real stores or finds it, with the JDK alone. Read {@link
 * dev.vitral.stores.Stores} first.
 */
@NullMarked
package dev.vitral.stores;

import org.jspecify.annotations.NullMarked;

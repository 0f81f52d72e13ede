/**
 * Keeps the house as docs/architecture.md draws it. Read {@link
 * dev.vitral.systemtests.architecture.HouseTest} first.
 */
@NullMarked
package dev.vitral.systemtests.architecture;

import org.jspecify.annotations.NullMarked;

/**
 * The running shell before small fragments, healthy and not. Read {@link
 * dev.vitral.shell.portal.TestPortal} for the fragments, then any test.
 */
@NullMarked
package dev.vitral.shell.portal;

import org.jspecify.annotations.NullMarked;

/**
 * The whole portal, started once for all tests by the real command. Read {@link
 * dev.vitral.systemtests.portal.RunningPortal} first.
 */
@NullMarked
package dev.vitral.systemtests.portal;

import org.jspecify.annotations.NullMarked;

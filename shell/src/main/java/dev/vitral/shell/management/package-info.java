/**
 * What operators and the header service ask on the management port. Read {@link
 * dev.vitral.shell.management.NavigationEndpoint}.
 */
@NullMarked
package dev.vitral.shell.management;

import org.jspecify.annotations.NullMarked;

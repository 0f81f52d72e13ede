/**
 * Where the portal leads: {@link dev.vitral.header.navigation.Navigation} keeps the last good copy
 * of what {@link dev.vitral.header.navigation.NavigationSource} fetches from the shell.
 */
@NullMarked
package dev.vitral.header.navigation;

import org.jspecify.annotations.NullMarked;

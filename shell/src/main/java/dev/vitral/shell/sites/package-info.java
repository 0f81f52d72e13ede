/**
 * Ordinary sites behind paths of the portal. Read {@link dev.vitral.shell.sites.Sites}; the work is
 * done by {@code edge}.
 */
@NullMarked
package dev.vitral.shell.sites;

import org.jspecify.annotations.NullMarked;

/**
 * What shows operators, on the live page, of what panes it is made. Read {@link
 * dev.vitral.shell.panes.Panes}, which says who sees it.
 */
@NullMarked
package dev.vitral.shell.panes;

import org.jspecify.annotations.NullMarked;

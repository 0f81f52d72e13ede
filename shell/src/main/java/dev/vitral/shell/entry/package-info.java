/** Where every URL of the portal enters. Read {@link dev.vitral.shell.entry.Entry}. */
@NullMarked
package dev.vitral.shell.entry;

import org.jspecify.annotations.NullMarked;

/**
 * The life of one page: entry, speculation, primary, commit, end. Read {@link
 * dev.vitral.shell.page.Pages} first, then {@link dev.vitral.shell.page.PageExchange} and {@link
 * dev.vitral.shell.page.Composition}.
 */
@NullMarked
package dev.vitral.shell.page;

import org.jspecify.annotations.NullMarked;

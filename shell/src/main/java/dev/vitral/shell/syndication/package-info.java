/**
 * What crawlers and feed readers ask the portal for, merged out of what fragments offer. Read
 * {@link dev.vitral.shell.syndication.Syndication} first, then {@link
 * dev.vitral.shell.syndication.Gathering}.
 */
@NullMarked
package dev.vitral.shell.syndication;

import org.jspecify.annotations.NullMarked;

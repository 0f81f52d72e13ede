/** What fragments offer to crawlers and feed readers, friendly and hostile. */
@NullMarked
package dev.vitral.shell.syndication;

import org.jspecify.annotations.NullMarked;

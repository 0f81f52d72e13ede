/** What is written down of requests, and what is not. */
@NullMarked
package dev.vitral.shell.record;

import org.jspecify.annotations.NullMarked;

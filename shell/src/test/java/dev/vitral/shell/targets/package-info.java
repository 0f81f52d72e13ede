/** What one address may ask for. */
@NullMarked
package dev.vitral.shell.targets;

import org.jspecify.annotations.NullMarked;

/** What one address may ask for. */
@NullMarked
package dev.vitral.shell.limits;

import org.jspecify.annotations.NullMarked;

/**
 * What one address may ask for: requests, connections, event streams. Read {@link
 * dev.vitral.shell.limits.Limits}.
 */
@NullMarked
package dev.vitral.shell.limits;

import org.jspecify.annotations.NullMarked;

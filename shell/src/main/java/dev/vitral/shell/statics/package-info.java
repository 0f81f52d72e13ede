/**
 * The design system's files, served from memory. Read {@link dev.vitral.shell.statics.StaticFiles}.
 */
@NullMarked
package dev.vitral.shell.statics;

import org.jspecify.annotations.NullMarked;

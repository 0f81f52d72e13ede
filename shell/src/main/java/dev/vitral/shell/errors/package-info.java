/** What visitors are told when it goes wrong. Read {@link dev.vitral.shell.errors.Errors}. */
@NullMarked
package dev.vitral.shell.errors;

import org.jspecify.annotations.NullMarked;

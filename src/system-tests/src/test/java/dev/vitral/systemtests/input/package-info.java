/**
 * What is sent to the portal by mistake or malice. Read {@link
 * dev.vitral.systemtests.input.BadInputTest} first.
 */
@NullMarked
package dev.vitral.systemtests.input;

import org.jspecify.annotations.NullMarked;

/** The manifest's own rules. */
@NullMarked
package dev.vitral.kit.manifest;

import org.jspecify.annotations.NullMarked;

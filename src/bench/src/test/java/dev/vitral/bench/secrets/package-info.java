/** Shows that a hunt finds what it is for. */
@NullMarked
package dev.vitral.bench.secrets;

import org.jspecify.annotations.NullMarked;

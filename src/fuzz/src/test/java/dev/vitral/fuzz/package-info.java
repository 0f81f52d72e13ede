@NullMarked
package dev.vitral.fuzz;

import org.jspecify.annotations.NullMarked;

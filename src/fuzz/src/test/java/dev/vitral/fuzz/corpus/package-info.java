@NullMarked
package dev.vitral.fuzz.corpus;

import org.jspecify.annotations.NullMarked;

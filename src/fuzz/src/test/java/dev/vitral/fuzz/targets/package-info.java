@NullMarked
package dev.vitral.fuzz.targets;

import org.jspecify.annotations.NullMarked;

@NullMarked
package dev.vitral.kit.leaving;

import org.jspecify.annotations.NullMarked;

@NullMarked
package dev.vitral.kit.identity;

import org.jspecify.annotations.NullMarked;

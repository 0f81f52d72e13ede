@NullMarked
package dev.vitral.header.recovery;

import org.jspecify.annotations.NullMarked;

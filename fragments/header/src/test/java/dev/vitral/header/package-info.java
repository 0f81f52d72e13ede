@NullMarked
package dev.vitral.header;

import org.jspecify.annotations.NullMarked;

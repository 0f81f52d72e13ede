@NullMarked
package dev.vitral.header.art;

import org.jspecify.annotations.NullMarked;

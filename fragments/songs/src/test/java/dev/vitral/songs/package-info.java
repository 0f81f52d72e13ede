@NullMarked
package dev.vitral.songs;

import org.jspecify.annotations.NullMarked;

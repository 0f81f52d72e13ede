@NullMarked
package dev.vitral.songs.catalogue;

import org.jspecify.annotations.NullMarked;

@NullMarked
package dev.vitral.songs.search;

import org.jspecify.annotations.NullMarked;

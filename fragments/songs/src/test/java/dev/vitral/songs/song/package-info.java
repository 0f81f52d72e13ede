@NullMarked
package dev.vitral.songs.song;

import org.jspecify.annotations.NullMarked;

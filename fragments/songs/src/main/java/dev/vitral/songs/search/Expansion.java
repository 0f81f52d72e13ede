package dev.vitral.songs.search;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A question and what goes with it.
 *
 * @param essence its words without those that say nothing about songs
 * @param themes that it asks for, with weights above 0
 * @param vector moved towards the themes; absent while nothing can be embedded
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Expansion(String essence, Map<Theme, Double> themes, float @Nullable [] vector) {}

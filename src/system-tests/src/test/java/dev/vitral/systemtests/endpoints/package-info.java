/**
 * The portal's endpoint map, walked row by row: every status that a client can provoke. Read {@link
 * dev.vitral.systemtests.endpoints.ReviewEndpointsTest} first.
 */
@NullMarked
package dev.vitral.systemtests.endpoints;

import org.jspecify.annotations.NullMarked;

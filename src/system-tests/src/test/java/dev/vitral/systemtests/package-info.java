/**
 * The whole portal as visitors, programs and operators meet it. Read {@link
 * dev.vitral.systemtests.TourTest} first; {@code portal} holds what all tests share.
 */
@NullMarked
package dev.vitral.systemtests;

import org.jspecify.annotations.NullMarked;

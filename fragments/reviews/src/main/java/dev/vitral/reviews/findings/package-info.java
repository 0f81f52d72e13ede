/**
 * What is wrong with what somebody sent, field by field. Start with {@link
 * dev.vitral.reviews.findings.Fields}.
 */
@NullMarked
package dev.vitral.reviews.findings;

import org.jspecify.annotations.NullMarked;

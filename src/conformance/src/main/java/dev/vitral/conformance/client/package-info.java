/** The visitor. Read {@link dev.vitral.conformance.client.Visitor}. */
@NullMarked
package dev.vitral.conformance.client;

import org.jspecify.annotations.NullMarked;

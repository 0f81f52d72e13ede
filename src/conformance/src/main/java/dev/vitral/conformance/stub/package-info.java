/**
 * All origins of a case behind one listener, told apart by {@code Host}. Read {@link
 * dev.vitral.conformance.stub.Stub}.
 */
@NullMarked
package dev.vitral.conformance.stub;

import org.jspecify.annotations.NullMarked;

/** The fragment contract for JUnit; extend {@link dev.vitral.contract.junit.FragmentContract}. */
@NullMarked
package dev.vitral.contract.junit;

import org.jspecify.annotations.NullMarked;

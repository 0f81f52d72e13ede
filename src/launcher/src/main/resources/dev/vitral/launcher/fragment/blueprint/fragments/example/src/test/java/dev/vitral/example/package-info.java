/** The contract, and what this fragment does beyond it. */
@NullMarked
package dev.vitral.example;

import org.jspecify.annotations.NullMarked;

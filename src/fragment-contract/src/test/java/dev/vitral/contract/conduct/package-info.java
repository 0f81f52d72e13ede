@NullMarked
package dev.vitral.contract.conduct;

import org.jspecify.annotations.NullMarked;

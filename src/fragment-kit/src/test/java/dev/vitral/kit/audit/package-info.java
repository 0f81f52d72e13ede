@NullMarked
package dev.vitral.kit.audit;

import org.jspecify.annotations.NullMarked;

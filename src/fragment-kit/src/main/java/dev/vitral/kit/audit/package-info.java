/** What is written down for those who look into an attack: {@link dev.vitral.kit.audit.Audit}. */
@NullMarked
package dev.vitral.kit.audit;

import org.jspecify.annotations.NullMarked;

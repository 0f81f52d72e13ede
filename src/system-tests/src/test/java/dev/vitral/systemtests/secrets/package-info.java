/**
 * What one visitor may see and another must not. Read {@link
 * dev.vitral.systemtests.secrets.SecretsTest}.
 */
@NullMarked
package dev.vitral.systemtests.secrets;

import org.jspecify.annotations.NullMarked;

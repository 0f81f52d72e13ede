/**
 * Who the visitor is: the token that the shell sends is verified before a resource runs. Start with
 * {@link dev.vitral.kit.identity.Visitor}.
 */
@NullMarked
package dev.vitral.kit.identity;

import org.jspecify.annotations.NullMarked;

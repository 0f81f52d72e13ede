/**
 * What expressions can see and do; read {@link dev.vitral.esi.expressions.scope.Scope}, then {@link
 * dev.vitral.esi.expressions.scope.Bindings}, the usual one.
 */
@NullMarked
package dev.vitral.esi.expressions.scope;

import org.jspecify.annotations.NullMarked;

package dev.vitral.esi.expressions.functions;

import dev.vitral.esi.expressions.values.Value;

/** What a call does. */
@FunctionalInterface
interface Function {

  Value apply(Arguments arguments) throws UnusableArgument;
}

package dev.vitral.esi.expressions;

import java.util.Optional;

/**
 * A variable as written, {@code $(NAME{key}|default)}.
 *
 * @param fallback what it is worth when it has no value (ESI 1.0, 4.2)
 */
public record Variable(String name, Optional<String> key, Optional<String> fallback) {

  /** Its value in that request, else the default; empty is no value. */
  Optional<String> value(Variables variables) {
    return variables.lookUp(this).filter(value -> !value.isEmpty()).or(() -> fallback);
  }
}

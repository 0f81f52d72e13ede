package dev.vitral.esi;

/**
 * What an include tag does to a header of its request ({@code setheader}, {@code appendheader},
 * {@code removeheader}). The engine has checked it: the name is a token, the value has no line
 * break, and neither is one that frames the message or, to a foreign origin, a credential.
 *
 * @param value empty for {@code REMOVE}
 */
public record HeaderEdit(Action action, String name, String value) {

  /** How the header is changed. */
  public enum Action {
    SET,
    APPEND,
    REMOVE
  }
}

package dev.vitral.shell.targets;

import java.util.Locale;

/** Whether a target is asked. */
public enum TargetState {
  /** It is. */
  IN,

  /** It was ejected and is asked again, for one thing at a time, until it has answered one. */
  ON_PROBATION,

  /** It is not, unless no other one answers either. */
  EJECTED;

  /** As programs are told, such as {@code on-probation}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}

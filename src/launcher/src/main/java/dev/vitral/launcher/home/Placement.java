package dev.vitral.launcher.home;

import java.util.OptionalInt;

/**
 * Where the portal listens.
 *
 * @param host the shell's address; everything else stays on loopback
 * @param port the shell's port when it was asked for
 * @param offset added to every port that was not
 */
public record Placement(String host, OptionalInt port, int offset) {

  public static final String LOOPBACK = "127.0.0.1";

  /** On loopback, nothing moved. */
  public static final Placement USUAL = new Placement(LOOPBACK, OptionalInt.empty(), 0);
}

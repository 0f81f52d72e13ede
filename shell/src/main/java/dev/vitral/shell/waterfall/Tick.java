package dev.vitral.shell.waterfall;

/**
 * A moment on the axis.
 *
 * @param x where, in percent
 * @param side on which its words stand
 * @param millis since the request came
 */
public record Tick(String x, Anchor side, String millis) {

  /** As SVG's {@code text-anchor} says it. */
  public String anchor() {
    return side.label();
  }
}

package dev.vitral.shell.surrogate;

import dev.vitral.kit.http.VitralHeaders;
import io.vertx.core.MultiMap;
import java.time.Duration;

/**
 * A trusted surrogate that asks. All it is told is targeted at it (Edge Architecture Specification,
 * 2.3), so that no other one on the way acts upon it.
 *
 * @param deviceToken its name
 */
public record Surrogate(String deviceToken) {

  /**
   * States that the answer is a template.
   *
   * @param reuse how long it may be given to everybody, in whole seconds; zero for not at all
   */
  public void handTemplate(MultiMap headers, Duration reuse) {
    headers.set(
        VitralHeaders.SURROGATE_CONTROL,
        targeted(lifetime(reuse)) + ", " + targeted(VitralHeaders.ESI_CONTENT));
  }

  /** States how long a part may be given to everybody. */
  public void handPart(MultiMap headers, Duration reuse) {
    headers.set(VitralHeaders.SURROGATE_CONTROL, targeted(lifetime(reuse)));
    if (!reuse.isZero()) {
      headers.set("Cache-Control", "public, max-age=" + reuse.toSeconds());
    }
  }

  private String targeted(String directive) {
    return directive + ";" + deviceToken;
  }

  private static String lifetime(Duration reuse) {
    return reuse.isZero() ? "no-store" : "max-age=" + reuse.toSeconds();
  }
}

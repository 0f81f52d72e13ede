package dev.vitral.shell.registry;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.List;

/**
 * What the registry says of a fragment that is a Podium podlet, where Podium's manifest is silent;
 * of one that stands nowhere the path alone may be written.
 *
 * @param manifest path of Podium's manifest, such as {@code /manifest.json}
 * @param slots where its content wants to appear
 * @param deadline until the last byte of its content, such as {@code 300ms}
 * @param shed rank in which it is given up under load, 1 first; 0 means never
 * @param cookies names of the cookies that it may set and is sent
 */
public record RegisteredPodlet(
    String manifest, List<Place> slots, String deadline, int shed, List<String> cookies) {

  private static final String DEFAULT_DEADLINE = "300ms";

  /**
   * A place in a slot.
   *
   * @param slot such as {@code home.main}
   * @param order ascending; equal orders follow the registry
   */
  public record Place(String slot, int order) {}

  /**
   * With what is left out as by the contract.
   *
   * @throws IllegalArgumentException if the manifest has no path
   */
  @JsonCreator(mode = JsonCreator.Mode.PROPERTIES)
  public RegisteredPodlet {
    if (manifest == null || !manifest.startsWith("/")) {
      throw new IllegalArgumentException(
          "a podlet's manifest cannot be at '%s': write a path such as /manifest.json"
              .formatted(manifest));
    }
    slots = slots == null ? List.of() : List.copyOf(slots);
    deadline = deadline == null ? DEFAULT_DEADLINE : deadline;
    cookies = cookies == null ? List.of() : List.copyOf(cookies);
  }

  /** One that stands nowhere. */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  static RegisteredPodlet at(String manifest) {
    return new RegisteredPodlet(manifest, List.of(), DEFAULT_DEADLINE, 0, List.of());
  }
}

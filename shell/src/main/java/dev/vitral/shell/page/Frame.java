package dev.vitral.shell.page;

import dev.vitral.kit.manifest.NavigationEntry;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a layout is filled with.
 *
 * @param navigation the ways into the portal, in order
 * @param slots slot to the includes that stand there
 * @param panes what shows operators the panes; null for everybody else
 */
public record Frame(
    Assets assets,
    List<NavigationEntry> navigation,
    Map<String, List<Part>> slots,
    @Nullable PanesShown panes) {

  /** The includes of a slot, in order. */
  public List<Part> slot(String name) {
    return slots.getOrDefault(name, List.of());
  }

  public boolean has(String name) {
    return !slot(name).isEmpty();
  }

  /**
   * An include in a layout.
   *
   * @param maxwait in milliseconds
   */
  public record Part(String id, String path, boolean essential, long maxwait) {}
}

package dev.vitral.launcher.portal;

import dev.vitral.launcher.control.PartStatus;
import dev.vitral.launcher.home.Home;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Until the stores have their process: none runs and none can be reached. */
public record NoStores(Home home, int offset) implements Stores {
  @Override
  public void start(Consumer<String> progress) {}

  @Override
  public Map<String, String> settingsFor(String tenant) {
    return Map.of();
  }

  @Override
  public List<PartStatus> status() {
    return List.of();
  }

  @Override
  public boolean has(String name) {
    return false;
  }

  @Override
  public void kill(String name) {}

  @Override
  public void restart(String name) {}

  @Override
  public void stop() {}
}

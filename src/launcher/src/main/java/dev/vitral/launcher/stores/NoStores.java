package dev.vitral.launcher.stores;

import dev.vitral.launcher.Trouble;
import dev.vitral.launcher.control.PartStatus;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** For who keeps nothing. */
public final class NoStores implements StoresPart {

  @Override
  public void start(Consumer<String> progress) {
    // there is nothing to wait for
  }

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
  public void kill(String name) {
    throw none(name);
  }

  @Override
  public void restart(String name) {
    throw none(name);
  }

  private static Trouble none(String name) {
    return new Trouble("There is no store '%s' here.".formatted(name));
  }

  @Override
  public void stop() {
    // nothing was started
  }
}

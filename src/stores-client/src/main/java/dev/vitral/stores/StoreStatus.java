package dev.vitral.stores;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalLong;
import java.util.Properties;

/**
 * One store at one moment.
 *
 * @param state {@code starting}, {@code ready} or {@code down}
 * @param step what it is doing, in a word or two
 * @param pid absent while it has no process
 * @param dataBytes size of its data directory
 */
public record StoreStatus(
    String name,
    String host,
    int port,
    String state,
    String step,
    String version,
    OptionalLong pid,
    long dataBytes) {

  public boolean isReady() {
    return state.equals("ready");
  }

  static List<StoreStatus> all(Properties properties) {
    List<StoreStatus> all = new ArrayList<>();
    for (String key : properties.stringPropertyNames()) {
      if (key.endsWith(".state")) {
        all.add(of(key.substring(0, key.length() - ".state".length()), properties));
      }
    }
    all.sort(Comparator.comparing(StoreStatus::name));
    return List.copyOf(all);
  }

  private static StoreStatus of(String name, Properties properties) {
    String pid = properties.getProperty(name + ".pid");
    return new StoreStatus(
        name,
        properties.getProperty(name + ".host", ""),
        Integer.parseInt(properties.getProperty(name + ".port", "0")),
        properties.getProperty(name + ".state", "down"),
        properties.getProperty(name + ".step", ""),
        properties.getProperty(name + ".version", ""),
        pid == null ? OptionalLong.empty() : OptionalLong.of(Long.parseLong(pid)),
        Long.parseLong(properties.getProperty(name + ".dataBytes", "0")));
  }
}

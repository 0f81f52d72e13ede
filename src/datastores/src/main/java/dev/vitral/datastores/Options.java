package dev.vitral.datastores;

import dev.vitral.datastores.store.StoreFailure;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The command line.
 *
 * @param home directory of data, secrets, logs and run files
 * @param binaries where programs are unpacked; several processes may share it
 * @param tenants the tenants' {@code stores.json} files
 * @param portOffset added to every usual port; ignored by throw-away stores
 * @param throwaway random ports, data deleted at the end, and an end when no client is left
 * @param grace how long throw-away stores wait for a client
 * @param fingerprint said back in the run file, so that a client knows what it found
 */
record Options(
    Path home,
    Path binaries,
    List<Path> tenants,
    int portOffset,
    boolean throwaway,
    Duration grace,
    String fingerprint) {
  private static final String USAGE =
      "--home DIR [--binaries DIR] [--tenants FILE,FILE…] [--port-offset N]"
          + " [--throwaway] [--grace SECONDS] [--fingerprint TEXT]";

  static Options parse(String... arguments) throws StoreFailure {
    Map<String, String> given = new HashMap<>();
    for (int i = 0; i < arguments.length; i++) {
      String name = arguments[i];
      if (name.equals("--throwaway")) {
        given.put(name, "yes");
      } else if (i + 1 < arguments.length) {
        given.put(name, arguments[++i]);
      }
    }
    String home = given.get("--home");
    if (home == null) {
      throw new StoreFailure("stores", "--home is missing", "call with " + USAGE);
    }
    boolean throwaway = given.containsKey("--throwaway");
    return new Options(
        Path.of(home),
        Path.of(given.getOrDefault("--binaries", home + "/bin")),
        paths(given.getOrDefault("--tenants", "")),
        number(given, "--port-offset", 0),
        throwaway,
        throwaway ? Duration.ofSeconds(number(given, "--grace", 120)) : Duration.ZERO,
        given.getOrDefault("--fingerprint", ""));
  }

  private static List<Path> paths(String list) {
    return Arrays.stream(list.split(",")).filter(p -> !p.isBlank()).map(Path::of).toList();
  }

  private static int number(Map<String, String> given, String name, int otherwise)
      throws StoreFailure {
    String text = given.getOrDefault(name, Integer.toString(otherwise));
    try {
      return Integer.parseInt(text);
    } catch (NumberFormatException e) {
      throw new StoreFailure("stores", name + " is no number: " + text, "call with " + USAGE);
    }
  }
}

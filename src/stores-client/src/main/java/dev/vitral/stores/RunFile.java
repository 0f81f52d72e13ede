package dev.vitral.stores;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/** What a running stores' process says of itself in {@code run/stores.properties}. */
record RunFile(Path home, long pid, String control, String token, String fingerprint) {

  static Optional<RunFile> in(Path home) {
    return load(home.resolve("run/stores.properties"))
        .map(
            said ->
                new RunFile(
                    home,
                    Long.parseLong(said.getProperty("pid", "0")),
                    said.getProperty("control", ""),
                    said.getProperty("token", ""),
                    said.getProperty("fingerprint", "")))
        .filter(run -> ProcessHandle.of(run.pid()).filter(ProcessHandle::isAlive).isPresent());
  }

  TenantSettings settingsFor(String tenant) {
    Properties settings =
        load(home.resolve("run/tenants").resolve(tenant + ".properties"))
            .orElseThrow(() -> new StoresException.UnknownTenant(tenant));
    Map<String, String> variables = new HashMap<>();
    settings.stringPropertyNames().forEach(k -> variables.put(k, settings.getProperty(k, "")));
    return new TenantSettings(variables);
  }

  private static Optional<Properties> load(Path file) {
    try (Reader text = Files.newBufferedReader(file)) {
      Properties properties = new Properties();
      properties.load(text);
      return Optional.of(properties);
    } catch (NoSuchFileException none) {
      return Optional.empty();
    } catch (IOException e) {
      throw new StoresException.Unreachable("cannot read " + file, e);
    }
  }
}

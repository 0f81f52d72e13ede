package dev.vitral.datastores.control;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.vitral.datastores.home.OwnFiles;
import dev.vitral.datastores.home.StoresHome;
import dev.vitral.datastores.store.Address;
import dev.vitral.datastores.store.Store;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/**
 * What a running process leaves under {@code run/} to be found by: {@code stores.json} for people
 * and scripts, {@code stores.properties} with the control token and {@code tenants/NAME.properties}
 * with a tenant's passwords for stores-client; {@code failure.txt} when it could not start.
 */
public record RunFiles(StoresHome home) {

  /** Removes what a predecessor left. */
  public void clear() throws IOException {
    for (String file : List.of("stores.json", "stores.properties", "failure.txt")) {
      Files.deleteIfExists(home.run().resolve(file));
    }
    OwnFiles.delete(tenants());
  }

  public void tenant(String name, Map<String, String> settings) throws IOException {
    OwnFiles.directory(tenants());
    OwnFiles.write(tenants().resolve(name + ".properties"), properties(settings));
  }

  /** Says that the control endpoint is there; the last file to be written. */
  public void announce(
      Address control, String token, String fingerprint, List<? extends Store> stores)
      throws IOException {
    long pid = ProcessHandle.current().pid();
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("pid", pid);
    json.put("control", "http://" + control);
    Map<String, String> addresses = new LinkedHashMap<>();
    stores.forEach(store -> addresses.put(store.name(), store.address().toString()));
    json.put("stores", addresses);
    OwnFiles.write(
        home.run().resolve("stores.json"),
        new ObjectMapper().writerWithDefaultPrettyPrinter().writeValueAsString(json) + "\n");
    OwnFiles.write(
        home.run().resolve("stores.properties"),
        properties(
            Map.of(
                "pid",
                Long.toString(pid),
                "control",
                "http://" + control,
                "token",
                token,
                "fingerprint",
                fingerprint)));
  }

  public void failure(String sentence) throws IOException {
    clear();
    OwnFiles.write(failureFile(), sentence);
  }

  public Path failureFile() {
    return home.run().resolve("failure.txt");
  }

  private Path tenants() {
    return home.run().resolve("tenants");
  }

  private static String properties(Map<String, String> settings) throws IOException {
    Properties properties = new Properties();
    properties.putAll(settings);
    StringWriter text = new StringWriter();
    properties.store(text, null);
    return text.toString();
  }
}

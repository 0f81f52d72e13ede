package dev.vitral.launcher.control;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.vitral.launcher.Trouble;
import dev.vitral.launcher.home.Home;
import dev.vitral.launcher.home.Registry;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;

/** Speaks to the running supervisor. */
public final class ControlClient {

  private static final JsonMapper JSON = new JsonMapper();
  private static final String STEP = "step ";
  private static final String NOTE = "note ";
  private static final String FAILED = "failed ";

  private final Endpoint endpoint;

  private ControlClient(Endpoint endpoint) {
    this.endpoint = endpoint;
  }

  /** The supervisor of this repository, if one runs. */
  public static Optional<ControlClient> find(Home home) {
    return Endpoint.read(home).map(ControlClient::new).filter(ControlClient::answers);
  }

  /** The supervisor of this repository; without one there is nothing to command. */
  public static ControlClient require(Home home) {
    return find(home)
        .orElseThrow(() -> new Trouble("The portal does not run; start it with ./vitral up."));
  }

  /** Where the portal is, or will be when it is ready. */
  public String portal() {
    return endpoint.portal();
  }

  private boolean answers() {
    try {
      return !status().isEmpty();
    } catch (Trouble e) {
      return false; // its process is gone, or another program has its port
    }
  }

  public List<PartStatus> status() {
    return ask("GET", "/status", "", new TypeReference<>() {});
  }

  /** What this service's process is started with. */
  public Map<String, String> environment(String name) {
    return ask("POST", "/environment", name, new TypeReference<>() {});
  }

  private <T> T ask(String method, String path, String body, TypeReference<T> type) {
    try {
      return JSON.readValue(checked(open(method, path, body)).getInputStream(), type);
    } catch (IOException e) {
      throw new Trouble("The launcher does not answer: " + e.getMessage(), e);
    }
  }

  /** Listens until the start has ended; throws what a person has to know if it failed. */
  public void follow(Consumer<String> steps, Consumer<String> notes) {
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                open("GET", "/progress", "").getInputStream(), StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.startsWith(STEP)) {
          steps.accept(line.substring(STEP.length()));
        } else if (line.startsWith(NOTE)) {
          notes.accept(line.substring(NOTE.length()));
        } else if (line.startsWith(FAILED)) {
          throw new Trouble(line.substring(FAILED.length()).replace("\\n", "\n"));
        } else {
          return;
        }
      }
      throw new Trouble("The launcher ended while starting; ./vitral logs launcher says why.");
    } catch (IOException e) {
      throw new Trouble("The launcher ended while starting; ./vitral logs launcher says why.", e);
    }
  }

  public void kill(String name) {
    act("/kill", name);
  }

  public void restart(String name) {
    act("/restart", name);
  }

  /** Where the newest build of a service runs beside it; empty if the one that runs is that. */
  public Optional<URI> rehearse(String name) {
    List<URI> places = ask("POST", "/rehearse", name, new TypeReference<>() {});
    return places.stream().findFirst();
  }

  /** Ends what {@link #rehearse} has started. */
  public void strike(String name) {
    act("/strike", name);
  }

  /** Whether a part of that name is there. */
  public boolean has(String name) {
    return status().stream().anyMatch(part -> part.name().equals(name));
  }

  /** Has a fragment start beside the others. */
  public void join(Registry.Fragment fragment) {
    try {
      act("/join", JSON.writeValueAsString(fragment));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("records of strings and numbers are always JSON", e);
    }
  }

  /** Has a fragment stop for good. */
  public void leave(String fragment) {
    act("/leave", fragment);
  }

  /** Stops everything and waits until the supervisor itself is gone. */
  public void down() {
    Optional<ProcessHandle> supervisor = ProcessHandle.of(endpoint.pid());
    act("/down", "");
    supervisor.ifPresent(ControlClient::awaitEnd);
  }

  private static void awaitEnd(ProcessHandle process) {
    try {
      process.onExit().get(Duration.ofSeconds(60).toSeconds(), TimeUnit.SECONDS);
    } catch (TimeoutException | ExecutionException e) {
      throw new Trouble(
          "The launcher (pid %d) does not end; kill it and run ./vitral down again."
              .formatted(process.pid()),
          e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void act(String path, String name) {
    try {
      checked(open("POST", path, name));
    } catch (IOException e) {
      throw new Trouble("The launcher does not answer: " + e.getMessage(), e);
    }
  }

  private static HttpURLConnection checked(HttpURLConnection connection) throws IOException {
    if (connection.getResponseCode() == 409) {
      throw new Trouble(
          new String(connection.getErrorStream().readAllBytes(), StandardCharsets.UTF_8));
    }
    return connection;
  }

  private HttpURLConnection open(String method, String path, String body) throws IOException {
    URI url = URI.create("http://127.0.0.1:%d%s".formatted(endpoint.port(), path));
    HttpURLConnection connection = (HttpURLConnection) url.toURL().openConnection();
    connection.setRequestMethod(method);
    connection.setRequestProperty("Authorization", "Bearer " + endpoint.token());
    connection.setConnectTimeout(2_000);
    if (method.equals("POST")) {
      connection.setDoOutput(true);
      connection.getOutputStream().write(body.getBytes(StandardCharsets.UTF_8));
    }
    return connection;
  }
}

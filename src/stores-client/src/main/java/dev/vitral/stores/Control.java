package dev.vitral.stores;

import java.io.IOException;
import java.io.StringReader;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Properties;

/** Talks to the control endpoint of one process. */
record Control(RunFile run) {
  private static final int CONNECT_MILLIS = 2_000;

  /** A restart answers when the store is back. */
  private static final int ANSWER_MILLIS = 70_000;

  /** Whether it is the process that wrote the run file, and not another with its old pid. */
  boolean answers() {
    try {
      return !status().isEmpty();
    } catch (StoresException.Unreachable e) {
      return false;
    }
  }

  List<StoreStatus> status() {
    try {
      Properties properties = new Properties();
      properties.load(new StringReader(answer(open("GET", "/status.properties"))));
      return StoreStatus.all(properties);
    } catch (IOException e) {
      throw unreachable(e);
    }
  }

  void post(String path) {
    try {
      answer(open("POST", path));
    } catch (IOException e) {
      throw unreachable(e);
    }
  }

  /** Opens the connection that keeps a throw-away process alive as long as this one lives. */
  Lease lease() throws IOException {
    HttpURLConnection connection = open("POST", "/lease");
    connection.setDoOutput(true);
    connection.setChunkedStreamingMode(1);
    connection.getOutputStream().write('.');
    connection.getOutputStream().flush();
    return new Lease(connection);
  }

  private HttpURLConnection open(String method, String path) throws IOException {
    HttpURLConnection connection =
        (HttpURLConnection) URI.create(run.control() + path).toURL().openConnection();
    connection.setRequestMethod(method);
    connection.setRequestProperty("Authorization", "Bearer " + run.token());
    connection.setConnectTimeout(CONNECT_MILLIS);
    connection.setReadTimeout(ANSWER_MILLIS);
    return connection;
  }

  private static String answer(HttpURLConnection connection) throws IOException {
    if (connection.getResponseCode() >= 400) {
      String words = new String(connection.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
      throw new IOException(connection.getResponseCode() + " " + words);
    }
    return new String(connection.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
  }

  private StoresException unreachable(IOException cause) {
    return new StoresException.Unreachable(
        "the stores' process " + run.pid() + " does not answer: " + cause.getMessage(), cause);
  }

  /** An open connection; its end is noticed by the process, however this side ends. */
  record Lease(HttpURLConnection connection) implements AutoCloseable {
    @Override
    public void close() {
      connection.disconnect();
    }
  }
}

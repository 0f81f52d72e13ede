package dev.vitral.launcher.supervise;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;

/** Whether a process that runs can do its work yet. Asked often, off the supervisor's thread. */
@FunctionalInterface
public interface Readiness {

  boolean ready();

  /** Ready when this URL answers 200 within a second. */
  static Readiness of(URI url) {
    return () -> {
      try {
        HttpURLConnection connection = (HttpURLConnection) url.toURL().openConnection();
        connection.setConnectTimeout(1_000);
        connection.setReadTimeout(1_000);
        int status = connection.getResponseCode();
        connection.disconnect();
        return status == 200;
      } catch (IOException e) {
        return false; // refused or late: not yet
      }
    };
  }
}

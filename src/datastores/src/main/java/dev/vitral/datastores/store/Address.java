package dev.vitral.datastores.store;

/** Host and port a store listens on. */
public record Address(String host, int port) {
  public static final String LOOPBACK = "127.0.0.1";

  public static Address loopback(int port) {
    return new Address(LOOPBACK, port);
  }

  @Override
  public String toString() {
    return host + ":" + port;
  }
}

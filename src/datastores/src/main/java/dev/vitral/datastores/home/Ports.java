package dev.vitral.datastores.home;

import dev.vitral.datastores.store.Address;
import dev.vitral.datastores.store.StoreFailure;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;

/** The ports of one process: fixed ones for persistent stores, random ones for throw-away ones. */
public final class Ports {
  /** What listens, and on which port when nobody asks for another. */
  public enum Listener {
    POSTGRESQL("postgresql", 25432),
    POSTGRESQL_REPLICA("postgresql-replica", 25433),
    REDIS("redis", 26379),
    KAFKA("kafka", 29092),
    KAFKA_CONTROLLER("kafka", 29093),
    ELASTICSEARCH("elasticsearch", 29200),
    ELASTICSEARCH_TRANSPORT("elasticsearch", 29300),
    S3("s3", 29001),
    CONTROL("stores", 29000);

    private final String part;
    private final int usual;

    Listener(String part, int usual) {
      this.part = part;
      this.usual = usual;
    }
  }

  /**
   * Random ports stay below the usual ones of persistent stores, and below the ranges that systems
   * hand out to outgoing connections (Linux from 32768, macOS from 49152).
   */
  private static final int LOWEST = 11000;

  private static final int HIGHEST = 25000;

  private final Map<Listener, Integer> ports;

  private Ports(Map<Listener, Integer> ports) {
    this.ports = ports;
  }

  /** The usual ports, each plus the offset; none of them may be taken. */
  public static Ports fixed(int offset) throws StoreFailure {
    Map<Listener, Integer> ports = new EnumMap<>(Listener.class);
    for (Listener listener : Listener.values()) {
      int port = listener.usual + offset;
      if (!isFree(port)) {
        throw new StoreFailure(
            listener.part,
            "port " + port + " is taken by another program",
            "stop that program or choose another port offset");
      }
      ports.put(listener, port);
    }
    return new Ports(ports);
  }

  /** Free ports, none twice. */
  public static Ports random() {
    Map<Listener, Integer> ports = new EnumMap<>(Listener.class);
    for (Listener listener : Listener.values()) {
      int port = anyPort();
      while (ports.containsValue(port) || !isFree(port)) {
        port = anyPort();
      }
      ports.put(listener, port);
    }
    return new Ports(ports);
  }

  public int of(Listener listener) {
    Integer port = ports.get(listener);
    if (port == null) {
      throw new IllegalArgumentException("no port for " + listener);
    }
    return port;
  }

  public Address address(Listener listener) {
    return Address.loopback(of(listener));
  }

  private static int anyPort() {
    return ThreadLocalRandom.current().nextInt(LOWEST, HIGHEST);
  }

  private static boolean isFree(int port) {
    try (ServerSocket probe = new ServerSocket()) {
      probe.setReuseAddress(true);
      probe.bind(new InetSocketAddress(InetAddress.getByName(Address.LOOPBACK), port));
      return true;
    } catch (IOException taken) {
      return false;
    }
  }
}

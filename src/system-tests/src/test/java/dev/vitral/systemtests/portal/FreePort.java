package dev.vitral.systemtests.portal;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * A port on loopback for a program that wants to be told one. It lies below those that systems take
 * for connections that go out: one of these could be taken before the program listens.
 */
public final class FreePort {

  /** The first one for connections that go out (Linux: 32768). */
  static final int OUTGOING = 32_768;

  private static final int LOWEST = 10_000;

  private FreePort() {}

  public static int find() {
    return new Random()
        .ints(LOWEST, OUTGOING)
        .filter(FreePort::canListen)
        .findFirst()
        .orElseThrow();
  }

  /** By how much these ports can be moved so that all of them are free. */
  public static int offset(int... ports) {
    int lowest = IntStream.of(ports).min().orElseThrow();
    int highest = IntStream.of(ports).max().orElseThrow();
    return new Random()
        .ints(LOWEST - lowest, OUTGOING - highest)
        .filter(offset -> IntStream.of(ports).allMatch(port -> canListen(port + offset)))
        .findFirst()
        .orElseThrow();
  }

  static boolean canListen(int port) {
    try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
      return socket.isBound();
    } catch (IOException e) {
      return false; // that is the answer
    }
  }
}

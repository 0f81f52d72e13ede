package dev.vitral.reviews;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;

/** A way to a store on loopback that can be shut: then the store is away. */
final class Door {

  /** Seen by the tests too, whichever class loader they come from. */
  private static final String SHUT = "reviews.test.door.shut";

  private Door() {}

  /** Opens a door to a port of this machine and tells the port where it is. */
  static int to(int target) {
    try {
      ServerSocket entrance = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
      daemon(() -> welcome(entrance, target));
      return entrance.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Runs something while the store is away. */
  static void whileShut(Runnable test) {
    System.setProperty(SHUT, "true");
    try {
      test.run();
    } finally {
      System.clearProperty(SHUT);
    }
  }

  private static boolean isShut() {
    return Boolean.getBoolean(SHUT);
  }

  private static void welcome(ServerSocket entrance, int target) {
    while (true) {
      try {
        Socket guest = entrance.accept();
        if (isShut()) {
          close(guest);
          continue;
        }
        Socket host = new Socket(InetAddress.getLoopbackAddress(), target);
        daemon(() -> carry(guest, host));
        daemon(() -> carry(host, guest));
      } catch (IOException e) {
        return;
      }
    }
  }

  private static void carry(Socket from, Socket to) {
    try (InputStream in = from.getInputStream();
        OutputStream out = to.getOutputStream()) {
      byte[] piece = new byte[8192];
      for (int read = in.read(piece); read >= 0 && !isShut(); read = in.read(piece)) {
        out.write(piece, 0, read);
      }
    } catch (IOException e) {
      // shut, or the other side has gone
    } finally {
      close(from);
      close(to);
    }
  }

  private static void close(Socket socket) {
    try {
      socket.close();
    } catch (IOException e) {
      // is closed
    }
  }

  private static void daemon(Runnable work) {
    Thread thread = new Thread(work, "door");
    thread.setDaemon(true);
    thread.start();
  }
}

package dev.vitral.header.mail;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** A server of mail (RFC 5321) that takes what it is given, save when it is told to fail. */
public class MailServer implements QuarkusTestResourceLifecycleManager {

  /** What may become of a mail. */
  enum Fault {
    /** It is refused for now. */
    REFUSED,
    /** It is taken, but the connection breaks before that is said. */
    CUT
  }

  private static final List<String> TAKEN = new CopyOnWriteArrayList<>();
  private static final Map<String, Fault> FAULTS = new ConcurrentHashMap<>();

  private final ServerSocket door = open();

  /** The next mail to an address gets into trouble; others may come before it. */
  static void next(String recipient, Fault fault) {
    FAULTS.put(recipient, fault);
  }

  /** What was taken for an address, as it came. */
  static List<String> takenFor(String recipient) {
    return TAKEN.stream().filter(mail -> isFor(recipient, mail)).toList();
  }

  private static boolean isFor(String recipient, String mail) {
    return mail.contains("To: " + recipient);
  }

  private static ServerSocket open() {
    try {
      return new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public Map<String, String> start() {
    Thread thread = new Thread(this::serve, "mail-server");
    thread.setDaemon(true);
    thread.start();
    return Map.of(
        "quarkus.mailer.host",
        "127.0.0.1",
        "quarkus.mailer.port",
        Integer.toString(door.getLocalPort()));
  }

  @Override
  public void stop() {
    try {
      door.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void serve() {
    while (!door.isClosed()) {
      try {
        Socket client = door.accept();
        Thread thread = new Thread(() -> talk(client), "mail-client");
        thread.setDaemon(true);
        thread.start();
      } catch (IOException closed) {
        return;
      }
    }
  }

  private static void talk(Socket client) {
    try (client;
        BufferedReader in =
            new BufferedReader(
                new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8))) {
      OutputStream out = client.getOutputStream();
      say(out, "220 mail.example");
      String line;
      while ((line = in.readLine()) != null) {
        if (line.equals("DATA")) {
          say(out, "354 go on");
          if (!take(in, out)) {
            return;
          }
        } else if (line.equals("QUIT")) {
          say(out, "221 bye");
          return;
        } else {
          say(out, "250 ok");
        }
      }
    } catch (IOException broken) {
      // so are the connections of clients that have seen enough
    }
  }

  /** Whether the connection goes on. */
  private static boolean take(BufferedReader in, OutputStream out) throws IOException {
    StringBuilder mail = new StringBuilder();
    for (String line = in.readLine(); line != null && !line.equals("."); line = in.readLine()) {
      mail.append(line).append('\n');
    }
    Optional<Fault> fault =
        FAULTS.keySet().stream()
            .filter(recipient -> isFor(recipient, mail.toString()))
            .findFirst()
            .map(FAULTS::remove);
    if (fault.filter(Fault.REFUSED::equals).isPresent()) {
      say(out, "451 not now");
      return true;
    }
    TAKEN.add(mail.toString());
    if (fault.filter(Fault.CUT::equals).isPresent()) {
      return false;
    }
    say(out, "250 taken");
    return true;
  }

  private static void say(OutputStream out, String line) throws IOException {
    out.write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
    out.flush();
  }
}

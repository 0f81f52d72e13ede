package dev.vitral.datastores.redis;

import dev.vitral.datastores.child.Program;
import dev.vitral.datastores.home.OwnFiles;
import dev.vitral.datastores.home.StoresHome;
import dev.vitral.datastores.store.Address;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** How {@code redis-server} is run. */
record RedisProgram(Path binary, StoresHome home, Address address, RedisUsers users)
    implements Program {
  private static final int ANSWER_MILLIS = 1_000;

  /*
   * appendfsync always, because with everysec Redis may hold back its write() up to two seconds
   * while a sync is under way, and an acknowledged write would die with the process. A torn last
   * entry was never acknowledged: it is cut off.
   */
  private static final String CONFIGURATION =
      """
      bind %s
      port %d
      dir "%s"
      aclfile "%s"
      appendonly yes
      appendfsync always
      aof-load-truncated yes
      save ""
      daemonize no
      tcp-keepalive 60
      """;

  @Override
  public String name() {
    return "redis";
  }

  @Override
  public List<String> command() {
    return List.of(binary.toString(), configuration().toString());
  }

  @Override
  public Path directory() {
    return home.data(name());
  }

  @Override
  public Path log() {
    return home.log(name());
  }

  @Override
  public Path pidFile() {
    return home.pidFile(name());
  }

  @Override
  public String stopSignal() {
    return "TERM";
  }

  @Override
  public void mend() throws IOException {
    OwnFiles.directory(directory());
    OwnFiles.write(accessList(), users.accessList());
    OwnFiles.write(
        configuration(),
        CONFIGURATION.formatted(address.host(), address.port(), directory(), accessList()));
  }

  @Override
  public boolean answers() {
    try (Socket socket = new Socket(address.host(), address.port())) {
      socket.setSoTimeout(ANSWER_MILLIS);
      String commands = "AUTH " + RedisUsers.ADMIN + " " + users.adminPassword() + "\r\nPING\r\n";
      socket.getOutputStream().write(commands.getBytes(StandardCharsets.US_ASCII));
      BufferedReader answers =
          new BufferedReader(
              new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
      return "+OK".equals(answers.readLine()) && "+PONG".equals(answers.readLine());
    } catch (IOException notYet) {
      return false;
    }
  }

  private Path configuration() {
    return home.run().resolve("redis.conf");
  }

  private Path accessList() {
    return home.run().resolve("redis-users.acl");
  }
}

package dev.vitral.launcher.portal;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vitral.launcher.home.Service;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.List;
import org.junit.jupiter.api.Test;

class PortCheckTest {

  @Test
  void a_taken_port_is_told_with_the_part_and_the_way_out() throws IOException {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
      int port = taken.getLocalPort();
      Service shell =
          new Service("shell", "shell", "shell", "web", "127.0.0.1", port, 0, 128, List.of());
      assertThatThrownBy(() -> PortCheck.check(List.of(shell)))
          .hasMessageContaining("shell cannot start: port %d".formatted(port))
          .hasMessageContaining("./vitral up --port");
    }
  }
}

package dev.vitral.shell.connection;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import io.netty.channel.Channel;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.impl.VertxInternal;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketAddress;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AcceptedChannelsTest {

  private final Vertx vertx = Vertx.vertx();
  private final Heard heard = new Heard();

  @AfterEach
  void close() {
    vertx.close().toCompletionStage().toCompletableFuture().join();
  }

  @Test
  void who_came_before_anybody_watched_is_told_of_apart() throws Exception {
    int port = listen();
    try (Socket before = new Socket(InetAddress.getLoopbackAddress(), port)) {
      awaitAnswer(before);

      AcceptedChannels.watch((VertxInternal) vertx, heard);

      assertThat(next(heard.missed)).isEqualTo(before.getLocalSocketAddress());
      assertThat(((InetSocketAddress) next(heard.listening)).getPort()).isEqualTo(port);
      try (Socket after = new Socket(InetAddress.getLoopbackAddress(), port)) {
        assertThat(next(heard.accepted)).isEqualTo(after.getLocalSocketAddress());
      }
    }
    assertThat(heard.missed).isEmpty();
  }

  private int listen() {
    HttpServer server =
        vertx.createHttpServer().requestHandler(request -> request.response().end("here"));
    return server
        .listen(0, "127.0.0.1")
        .toCompletionStage()
        .toCompletableFuture()
        .join()
        .actualPort();
  }

  private static void awaitAnswer(Socket socket) throws IOException {
    socket.getOutputStream().write("GET / HTTP/1.1\r\nHost: a\r\n\r\n".getBytes(US_ASCII));
    assertThat(socket.getInputStream().read()).isEqualTo('H');
  }

  private static SocketAddress next(BlockingQueue<SocketAddress> told) throws Exception {
    SocketAddress next = told.poll(20, TimeUnit.SECONDS);
    assertThat(next).isNotNull();
    return next;
  }

  private static final class Heard implements AcceptedChannels.Ear {

    private final BlockingQueue<SocketAddress> listening = new LinkedBlockingQueue<>();
    private final BlockingQueue<SocketAddress> accepted = new LinkedBlockingQueue<>();
    private final BlockingQueue<SocketAddress> missed = new LinkedBlockingQueue<>();

    @Override
    public void listens(Channel server) {
      listening.add(server.localAddress());
    }

    @Override
    public void accepted(Channel connection) {
      accepted.add(connection.remoteAddress());
    }

    @Override
    public void missed(Channel connection) {
      missed.add(connection.remoteAddress());
    }
  }
}

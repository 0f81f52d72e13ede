package dev.vitral.shell.connection;

import static io.netty.handler.codec.http.HttpVersion.HTTP_1_1;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import io.netty.bootstrap.Bootstrap;
import io.netty.bootstrap.ServerBootstrap;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOutboundHandlerAdapter;
import io.netty.channel.DefaultEventLoopGroup;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.channel.local.LocalAddress;
import io.netty.channel.local.LocalChannel;
import io.netty.channel.local.LocalServerChannel;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponseEncoder;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.ReferenceCountUtil;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class SuccessionTest {

  private static final int LINE_LIMIT = 1 << 10;
  private static final int HEAD_LIMIT = 8 << 10;
  private static final int PILE = 5_000;
  private static final int PAGE = 8 << 10;

  /** Netty's, from which on a channel is not writable. */
  private static final int HIGH_WATER = 64 << 10;

  private final BlockingQueue<String> heard = new LinkedBlockingQueue<>();

  @Test
  void who_asks_for_thousands_at_once_makes_nobody_else_wait() throws Exception {
    DefaultEventLoopGroup loop = new DefaultEventLoopGroup(1);
    try {
      LocalAddress door = new LocalAddress(SuccessionTest.class);
      new ServerBootstrap()
          .group(loop)
          .channel(LocalServerChannel.class)
          .childHandler(initializer())
          .bind(door)
          .sync();
      Channel greedy = connect(loop, door);
      Channel modest = connect(loop, door);

      loop.submit(
              () -> {
                greedy.writeAndFlush(asks("/greedy", PILE));
                modest.writeAndFlush(asks("/modest", 1));
              })
          .sync();

      List<String> order = new ArrayList<>();
      while (order.size() < PILE + 1) {
        order.add(heard.poll(20, TimeUnit.SECONDS));
      }
      assertThat(order.indexOf("/modest")).isBetween(0, 2);
      assertThat(order).containsOnlyOnce("/modest").doesNotContainNull();
    } finally {
      loop.shutdownGracefully(0, 1, TimeUnit.SECONDS).sync();
    }
  }

  @Test
  void the_next_is_let_in_once_the_one_before_is_answered() {
    EmbeddedChannel channel = channel(false);
    channel.writeInbound(asks("/one", 1), asks("/two", 1));

    assertThat(heard).containsExactly("/one");
    assertThat(channel.config().isAutoRead()).isFalse();

    answer(channel);
    channel.runPendingTasks();

    assertThat(heard).containsExactly("/one", "/two");
    assertThat(channel.config().isAutoRead()).isTrue();
    channel.finishAndReleaseAll();
  }

  @Test
  void who_does_not_read_what_he_is_answered_is_not_heard_until_he_does() {
    EmbeddedChannel channel = channel(true);
    Clogged clogged = new Clogged();
    channel.pipeline().addFirst(clogged);
    channel.writeInbound(asks("/page", PILE));

    assertThat(heard).hasSizeBetween(1, HIGH_WATER / PAGE + 1);
    assertThat(channel.config().isAutoRead()).isFalse();

    channel.pipeline().remove(clogged);
    channel.flush();
    channel.runPendingTasks();

    assertThat(heard).hasSize(PILE);
    assertThat(channel.config().isAutoRead()).isTrue();
    channel.finishAndReleaseAll();
  }

  @Test
  void a_body_is_read_while_its_request_is_under_way() {
    EmbeddedChannel channel = channel(false);
    channel.writeInbound(
        bytes("POST /form HTTP/1.1\r\nHost: a\r\nContent-Length: 10\r\n\r\nhello"));
    channel.writeInbound(bytes("world" + "GET /next HTTP/1.1\r\nHost: a\r\n\r\n"));

    assertThat(heard).containsExactly("/form", "hello", "world");

    answer(channel);
    channel.runPendingTasks();

    assertThat(heard).containsExactly("/form", "hello", "world", "/next");
    channel.finishAndReleaseAll();
  }

  @Test
  void nothing_is_read_for_a_server_that_wants_to_while_somebody_waits() {
    EmbeddedChannel channel = channel(false);
    channel.writeInbound(asks("/one", 2));
    Reads reads = new Reads();
    channel.pipeline().addFirst(reads);

    channel.config().setAutoRead(true);
    channel.read();

    assertThat(reads.count).isZero();

    answer(channel);
    channel.runPendingTasks();

    assertThat(reads.count).isPositive();
    channel.finishAndReleaseAll();
  }

  @Test
  void what_a_server_has_paused_stays_so() {
    EmbeddedChannel channel = channel(false);
    channel.config().setAutoRead(false);
    channel.writeInbound(asks("/one", 2));
    answer(channel);
    channel.runPendingTasks();

    assertThat(heard).containsExactly("/one", "/one");
    assertThat(channel.config().isAutoRead()).isFalse();
    channel.finishAndReleaseAll();
  }

  @Test
  void after_the_end_nothing_is_let_in() {
    EmbeddedChannel channel = channel(false);
    channel.writeInbound(asks("/one", 2));
    channel.pipeline().get(Succession.class).end();
    answer(channel);
    channel.runPendingTasks();
    channel.writeInbound(asks("/three", 1));

    assertThat(heard).containsExactly("/one");
    channel.finishAndReleaseAll();
  }

  private EmbeddedChannel channel(boolean answersAtOnce) {
    EmbeddedChannel channel = new EmbeddedChannel();
    furnish(channel, answersAtOnce);
    return channel;
  }

  private ChannelHandler initializer() {
    return new ChannelInitializer<>() {
      @Override
      protected void initChannel(Channel channel) {
        furnish(channel, /* answersAtOnce= */ true);
      }
    };
  }

  private void furnish(Channel channel, boolean answersAtOnce) {
    Succession succession = new Succession(channel);
    channel
        .pipeline()
        .addLast(
            succession,
            new StrictRequests(succession, LINE_LIMIT, HEAD_LIMIT),
            new HttpResponseEncoder(),
            new Server(succession, answersAtOnce));
  }

  private static Channel connect(DefaultEventLoopGroup loop, LocalAddress door) throws Exception {
    return new Bootstrap()
        .group(loop)
        .channel(LocalChannel.class)
        .handler(new Reader())
        .connect(door)
        .sync()
        .channel();
  }

  private static ByteBuf asks(String path, int times) {
    return bytes(("GET " + path + " HTTP/1.1\r\nHost: a\r\n\r\n").repeat(times));
  }

  private static ByteBuf bytes(String words) {
    return Unpooled.copiedBuffer(words, US_ASCII);
  }

  private static void answer(Channel channel) {
    channel.writeAndFlush(
        new DefaultFullHttpResponse(
            HTTP_1_1, HttpResponseStatus.OK, Unpooled.wrappedBuffer(new byte[PAGE])));
    channel.pipeline().get(Succession.class).isAnswered();
  }

  /** Says what it hears. */
  private final class Server extends ChannelInboundHandlerAdapter {

    private final Succession succession;
    private final boolean answersAtOnce;

    Server(Succession succession, boolean answersAtOnce) {
      this.succession = succession;
      this.answersAtOnce = answersAtOnce;
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
      if (message instanceof HttpRequest request) {
        succession.begins();
        heard.add(request.uri());
      } else if (message instanceof HttpContent content && content.content().isReadable()) {
        heard.add(content.content().toString(US_ASCII));
      }
      if (message instanceof LastHttpContent && answersAtOnce) {
        answer(context.channel());
      }
      ReferenceCountUtil.release(message);
    }
  }

  /** Takes whatever comes. */
  private static final class Reader extends ChannelInboundHandlerAdapter {

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
      ReferenceCountUtil.release(message);
    }
  }

  /** Nothing gets through. */
  private static final class Clogged extends ChannelOutboundHandlerAdapter {

    @Override
    public void flush(ChannelHandlerContext context) {
      // what is written waits
    }
  }

  private static final class Reads extends ChannelOutboundHandlerAdapter {

    private int count;

    @Override
    public void read(ChannelHandlerContext context) throws Exception {
      count++;
      super.read(context);
    }
  }
}

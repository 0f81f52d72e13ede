package dev.vitral.shell.origin;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.Unpooled;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.handler.codec.http.DefaultFullHttpRequest;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpDecoderConfig;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.util.ReferenceCountUtil;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a connection takes for an answer, wherever the bytes are cut. */
class StrictCodecTest {

  private static final String PAGE = "HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\npage";
  private static final String CHUNKED =
      "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n4\r\npage\r\n0\r\n\r\n";
  private static final String NO_CONTENT = "HTTP/1.1 204 No Content\r\n\r\n";

  private final AtomicInteger closed = new AtomicInteger();
  private final StrictCodec codec =
      new StrictCodec(new HttpDecoderConfig(), closed::incrementAndGet);
  private final EmbeddedChannel channel = new EmbeddedChannel(codec);

  @AfterEach
  void end() {
    channel.finishAndReleaseAll();
  }

  @ParameterizedTest
  @ValueSource(strings = {PAGE, CHUNKED, NO_CONTENT})
  void an_answer_that_ends_as_it_says_leaves_the_connection(String answer) {
    for (int cut = 0; cut < answer.length(); cut++) {
      ask(HttpMethod.GET);
      assertThat(heard(answer, cut)).isEqualTo(seen(answer));
    }
    assertThat(closed).hasValue(0);
  }

  @ParameterizedTest
  @ValueSource(strings = {PAGE, CHUNKED, NO_CONTENT})
  void whatever_comes_after_it_ends_the_connection_and_is_not_heard(String answer) {
    for (int cut = 0; cut < answer.length() + 4; cut++) {
      ask(HttpMethod.GET);
      closed.set(0);
      assertThat(heard(answer + "more", cut)).isEqualTo(seen(answer));
      assertThat(closed.get()).as("cut at %d", cut).isPositive();
    }
  }

  @Test
  void an_answer_to_head_has_no_body() {
    ask(HttpMethod.HEAD);
    assertThat(heard("HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\n", 0)).isEqualTo("200 ");
    assertThat(closed).hasValue(0);
    ask(HttpMethod.HEAD);
    assertThat(heard(PAGE, 0)).isEqualTo("200 ");
    assertThat(closed).hasValue(1);
  }

  @Test
  void an_answer_to_nothing_ends_the_connection() {
    assertThat(heard(PAGE, 0)).isEmpty();
    assertThat(closed).hasValue(1);
  }

  @Test
  void interim_answers_are_told_if_they_mean_something() {
    ask(HttpMethod.GET);
    String interim = "HTTP/1.1 %d Wait\r\nX: y\r\n\r\n";
    String all = interim.formatted(100) + interim.formatted(102) + interim.formatted(103) + PAGE;
    assertThat(heard(all, 0)).isEqualTo("100 103 200 page");
    assertThat(closed).hasValue(0);
  }

  @ParameterizedTest
  @CsvSource({"timeout=5,timeout=4", "'max=9, Timeout=75',timeout=74", "timeout=0,timeout=1"})
  void an_idle_connection_is_left_before_its_origin_leaves_it(String said, String heard) {
    ask(HttpMethod.GET);
    String head = "HTTP/1.1 204 No Content\r\nKeep-Alive: " + said + "\r\n\r\n";
    channel.writeInbound(Unpooled.copiedBuffer(head, StandardCharsets.US_ASCII));
    HttpResponse response = channel.readInbound();
    assertThat(response.headers().get("Keep-Alive")).isEqualTo(heard);
  }

  @Test
  void nobody_has_asked_for_another_protocol() {
    ask(HttpMethod.GET);
    assertThat(heard("HTTP/1.1 101 Switching\r\nUpgrade: x\r\n\r\n", 0)).isEqualTo("101 ");
    assertThat(closed).hasValue(1);
    assertThat(heard("more", 0)).isEmpty();
  }

  @Test
  void it_is_silent_between_an_answer_and_the_first_byte_of_the_next() {
    ask(HttpMethod.GET);
    assertThat(codec.isSilentSinceAnAnswer()).as("never used").isFalse();
    heard(PAGE, 0);
    assertThat(codec.isSilentSinceAnAnswer()).isTrue();
    ask(HttpMethod.GET);
    assertThat(codec.isSilentSinceAnAnswer()).isTrue();
    heard("H", 0);
    assertThat(codec.isSilentSinceAnAnswer()).isFalse();
  }

  private void ask(HttpMethod method) {
    channel.writeOutbound(new DefaultFullHttpRequest(HttpVersion.HTTP_1_1, method, "/"));
    channel.releaseOutbound();
  }

  private String heard(String bytes, int cut) {
    channel.writeInbound(Unpooled.copiedBuffer(bytes.substring(0, cut), StandardCharsets.US_ASCII));
    channel.writeInbound(Unpooled.copiedBuffer(bytes.substring(cut), StandardCharsets.US_ASCII));
    StringBuilder heard = new StringBuilder();
    for (Object part = channel.readInbound(); part != null; part = channel.readInbound()) {
      if (part instanceof HttpResponse head) {
        heard.append(head.status().code()).append(' ');
      } else if (part instanceof HttpContent content) {
        heard.append(content.content().toString(StandardCharsets.US_ASCII));
      }
      ReferenceCountUtil.release(part);
    }
    return heard.toString();
  }

  private static String seen(String answer) {
    return answer.equals(NO_CONTENT) ? "204 " : "200 page";
  }
}

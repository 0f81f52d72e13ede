package dev.vitral.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.SynchronousQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FaultProxyTest {

  private static final String BODY = "0123456789".repeat(10);

  private final SynchronousQueue<String> events = new SynchronousQueue<>();
  private final Set<Integer> connections = ConcurrentHashMap.newKeySet();
  private final HttpClient client = HttpClient.newHttpClient();
  private HttpServer origin;
  private FaultProxy proxy;

  @BeforeEach
  void start() throws IOException {
    origin = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    origin.setExecutor(Executors.newCachedThreadPool());
    origin.createContext("/fixed", exchange -> answer(exchange, BODY.length()));
    origin.createContext("/chunked", exchange -> answer(exchange, 0));
    origin.createContext("/events", this::stream);
    origin.createContext("/echo", FaultProxyTest::echo);
    origin.start();
    proxy = FaultProxy.inFrontOf(URI.create("http://127.0.0.1:" + origin.getAddress().getPort()));
  }

  @AfterEach
  void stop() {
    proxy.close();
    origin.stop(0);
  }

  @Test
  void bodies_of_any_framing_pass_over_one_connection_kept_alive() throws Exception {
    assertThat(get("/fixed").body()).isEqualTo(BODY);
    assertThat(get("/chunked").body()).isEqualTo(BODY);
    assertThat(get("/fixed").body()).isEqualTo(BODY);
    assertThat(connections).hasSize(1);
  }

  @Test
  void a_long_request_body_passes() throws Exception {
    String text = "x".repeat(300_000);
    HttpRequest post =
        HttpRequest.newBuilder(proxy.url().resolve("/echo"))
            .POST(HttpRequest.BodyPublishers.ofString(text))
            .build();
    assertThat(client.send(post, BodyHandlers.ofString()).body()).isEqualTo(text);
  }

  @Test
  void each_event_of_a_stream_passes_when_it_is_sent() throws Exception {
    HttpRequest request = HttpRequest.newBuilder(proxy.url().resolve("/events")).build();
    var response = client.send(request, BodyHandlers.ofInputStream());
    try (var lines =
        new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8))) {
      events.put("data: one\n");
      assertThat(lines.readLine()).isEqualTo("data: one");
      events.put("data: two\n");
      assertThat(lines.readLine()).isEqualTo("data: two");
      events.put("");
    }
  }

  @Test
  void a_delay_holds_back_the_first_byte() throws Exception {
    proxy.with(Fault.delay(Duration.ofMillis(400)));
    long start = System.nanoTime();
    assertThat(get("/fixed").body()).isEqualTo(BODY);
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThan(Duration.ofMillis(400));
  }

  @Test
  void a_status_is_answered_without_the_origin() throws Exception {
    proxy.with(Fault.status(503));
    assertThat(get("/fixed").statusCode()).isEqualTo(503);
    assertThat(connections).isEmpty();
  }

  @Test
  void down_resets_new_connections_and_open_streams() throws Exception {
    HttpRequest request = HttpRequest.newBuilder(proxy.url().resolve("/events")).build();
    var stream = client.send(request, BodyHandlers.ofInputStream());
    proxy.with(Fault.down());
    assertThatThrownBy(() -> stream.body().read()).isInstanceOf(IOException.class);
    assertThatThrownBy(() -> get("/fixed")).isInstanceOf(IOException.class);
    events.put("");
  }

  @Test
  void a_cut_answer_ends_in_the_middle_of_its_body() {
    proxy.with(Fault.cut());
    assertThatThrownBy(() -> get("/fixed")).isInstanceOf(IOException.class);
    assertThatThrownBy(() -> get("/chunked")).isInstanceOf(IOException.class);
  }

  @Test
  void a_dripping_answer_arrives_whole_but_slowly() throws Exception {
    proxy.with(new Fault.Drip(20, Duration.ofMillis(20)));
    long start = System.nanoTime();
    assertThat(get("/fixed").body()).isEqualTo(BODY);
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThan(Duration.ofMillis(80));
  }

  @Test
  void garbage_is_not_http() {
    proxy.with(Fault.garbage());
    assertThatThrownBy(() -> get("/fixed")).isInstanceOf(IOException.class);
  }

  @Test
  void refused_is_a_port_on_which_nobody_listens() throws Exception {
    HttpRequest request = HttpRequest.newBuilder(proxy.url().resolve("/events")).build();
    var stream = client.send(request, BodyHandlers.ofInputStream());
    proxy.with(new Fault.Refused());
    assertThatThrownBy(() -> stream.body().read()).isInstanceOf(IOException.class);
    assertThatThrownBy(() -> get("/fixed")).isInstanceOf(ConnectException.class);
    events.put("");
    proxy.with(Fault.pass());
    assertThat(get("/fixed").body()).isEqualTo(BODY);
  }

  @Test
  void a_redirect_loop_leads_to_where_it_comes_from() throws Exception {
    proxy.with(new Fault.RedirectLoop());
    HttpResponse<String> answer = get("/fixed?a=b");
    assertThat(answer.statusCode()).isEqualTo(302);
    assertThat(answer.headers().firstValue("Location")).contains("/fixed?a=b");
  }

  @Test
  void a_wrong_type_and_a_broken_coding_leave_the_body_as_it_is() throws Exception {
    proxy.with(new Fault.WrongType());
    HttpResponse<String> mistyped = get("/fixed");
    assertThat(mistyped.body()).isEqualTo(BODY);
    assertThat(mistyped.headers().allValues("Content-Type"))
        .containsExactly("application/octet-stream");

    proxy.with(new Fault.BrokenGzip());
    HttpResponse<String> broken = get("/chunked");
    assertThat(broken.body()).isEqualTo(BODY);
    assertThat(broken.headers().allValues("Content-Encoding")).containsExactly("gzip");
  }

  @Test
  void an_endless_answer_is_a_document_that_goes_on() throws Exception {
    proxy.with(new Fault.Endless());
    HttpRequest request = HttpRequest.newBuilder(proxy.url().resolve("/fixed")).build();
    try (var body = client.send(request, BodyHandlers.ofInputStream()).body()) {
      assertThat(new String(body.readNBytes(10_000_000), StandardCharsets.US_ASCII))
          .startsWith("<!doctype html>")
          .hasSize(10_000_000);
    }
  }

  @Test
  void a_huge_header_arrives_whole_for_who_reads_it() throws Exception {
    proxy.with(new Fault.HugeHeader(1_000_000));
    try (Socket socket = new Socket("127.0.0.1", proxy.url().getPort())) {
      socket.getOutputStream().write("GET / HTTP/1.1\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
      byte[] answer = socket.getInputStream().readAllBytes();
      assertThat(answer.length).isBetween(1_000_000, 1_000_200);
    }
  }

  @Test
  void a_fault_can_be_lifted_while_the_proxy_runs() throws Exception {
    proxy.with(Fault.down());
    assertThatThrownBy(() -> get("/fixed")).isInstanceOf(IOException.class);
    proxy.with(Fault.pass());
    assertThat(get("/fixed").body()).isEqualTo(BODY);
  }

  @Test
  void an_origin_that_refuses_looks_down() {
    origin.stop(0);
    assertThatThrownBy(() -> get("/fixed")).isInstanceOf(IOException.class);
  }

  private HttpResponse<String> get(String path) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(proxy.url().resolve(path)).timeout(Duration.ofSeconds(60)).build();
    return client.send(request, BodyHandlers.ofString());
  }

  private void answer(HttpExchange exchange, int length) throws IOException {
    connections.add(exchange.getRemoteAddress().getPort());
    exchange.sendResponseHeaders(200, length);
    exchange.getResponseBody().write(BODY.getBytes(StandardCharsets.US_ASCII));
    exchange.close();
  }

  private void stream(HttpExchange exchange) throws IOException {
    exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
    exchange.sendResponseHeaders(200, 0);
    exchange.getResponseBody().flush();
    try {
      for (String event = events.take(); !event.isEmpty(); event = events.take()) {
        exchange.getResponseBody().write(event.getBytes(StandardCharsets.UTF_8));
        exchange.getResponseBody().flush();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      exchange.close();
    }
  }

  private static void echo(HttpExchange exchange) throws IOException {
    byte[] body = exchange.getRequestBody().readAllBytes();
    exchange.sendResponseHeaders(200, body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }
}

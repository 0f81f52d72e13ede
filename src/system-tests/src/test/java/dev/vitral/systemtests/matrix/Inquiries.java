package dev.vitral.systemtests.matrix;

import static dev.vitral.systemtests.portal.Eventually.answered;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vitral.systemtests.portal.Visitor;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Sends what a line of the matrix says. */
final class Inquiries {

  private static final String FORM = "application/x-www-form-urlencoded";
  private static final String JSON = "application/json";
  private static final String MERGE_PATCH = "application/merge-patch+json";

  private final List<Service> services;
  private final String shell;
  private final Samples samples;
  private final String voter;

  Inquiries(List<Service> services, Things things) {
    this.services = services;
    shell = Service.named(Service.SHELL, services).url();
    samples = new Samples(things);
    voter = things.voter();
  }

  /**
   * Asks. Whoever cannot answer now, on a busy machine, is asked again.
   *
   * @param shown session or token of the caller, if there is one
   */
  Reply send(Row row, Way way, Optional<String> shown) {
    return answered(
        () -> {
          Reply reply = ask(row, way, shown);
          assertThat(reply.status()).as("%s, %s: %s", row, way, reply).isNotIn(502, 503, 504);
          return reply;
        });
  }

  private Reply ask(Row row, Way way, Optional<String> shown) {
    String address = Service.named(row.service(), services).address(way, shell);
    Visitor visitor = new Visitor(path -> URI.create(address + path));
    HttpRequest.Builder request = visitor.request(samples.path(row));
    if (way == Way.BROWSER) {
      asBrowser(request, shown, row);
    } else {
      asProgram(request, shown, row);
    }
    fill(request, row);
    return read(visitor.open(request));
  }

  private void asProgram(HttpRequest.Builder request, Optional<String> token, Row row) {
    request.header("Accept", "application/json, */*;q=0.5");
    token.ifPresent(shown -> request.header("Authorization", "Bearer " + shown));
    cookies(request, row, Stream.empty());
  }

  private void asBrowser(HttpRequest.Builder request, Optional<String> session, Row row) {
    request.header("Accept", "text/html,application/xhtml+xml,*/*;q=0.8");
    request.header("Origin", shell).header("Sec-Fetch-Site", "same-origin");
    cookies(request, row, session.stream().map(shown -> "__Host-session=" + shown));
  }

  private void cookies(HttpRequest.Builder request, Row row, Stream<String> own) {
    Stream<String> votes = row.service().equals("voting") ? Stream.of(voter) : Stream.empty();
    String all = Stream.concat(votes, own).collect(Collectors.joining("; "));
    if (!all.isEmpty()) {
      request.header("Cookie", all);
    }
  }

  private void fill(HttpRequest.Builder request, Row row) {
    Optional<String> body = samples.body(row);
    body.ifPresent(text -> request.header("Content-Type", type(row)));
    request.method(
        row.method(), body.map(BodyPublishers::ofString).orElse(BodyPublishers.noBody()));
  }

  private static String type(Row row) {
    if (row.isForm()) {
      return FORM;
    }
    return row.method().equals("PATCH") ? MERGE_PATCH : JSON;
  }

  private static Reply read(HttpResponse<InputStream> answer) {
    String type = answer.headers().firstValue("Content-Type").orElse("");
    try (InputStream body = answer.body()) {
      String text =
          type.startsWith("text/event-stream")
              ? ""
              : new String(body.readAllBytes(), StandardCharsets.UTF_8);
      String location = answer.headers().firstValue("Location").orElse("");
      return new Reply(answer.statusCode(), location, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whatever the line names is used up. */
  void spend(Row row) {
    samples.spend(row);
  }
}

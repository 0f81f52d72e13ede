package dev.vitral.shell.edge.compose;

import dev.vitral.esi.ResponseEdit;
import dev.vitral.shell.cache.Checksum;
import dev.vitral.shell.edge.pass.ResponseHeaders;
import dev.vitral.shell.edge.visit.Visitor;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpServerResponse;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The head of a composed page: the page's own, without what was said of its markup alone, with what
 * can be said of the whole.
 */
final class ComposedHead {

  /** Said of the markup, or said anew here. */
  private static final Set<String> OF_THE_MARKUP =
      Set.of(
          "content-length",
          "content-encoding",
          "content-md5",
          "digest",
          "content-digest",
          "repr-digest",
          "etag",
          "last-modified",
          "accept-ranges",
          "content-range",
          "cache-control",
          "expires",
          "pragma",
          "age",
          "vary");

  private final Visitor visitor;
  private final Parts parts;
  private final MultiMap page;
  private final List<ResponseEdit.AddHeader> added = new ArrayList<>();
  private int status;
  private String markupTag = "";
  private boolean compressible;

  ComposedHead(Visitor visitor, Parts parts, int status, MultiMap page) {
    this.visitor = visitor;
    this.parts = parts;
    this.status = status;
    this.page = page;
  }

  /** What the markup's bytes are told by. */
  void markup(String tag) {
    markupTag = tag;
  }

  void edit(ResponseEdit edit) {
    if (edit instanceof ResponseEdit.SetStatus set) {
      status = set.status();
    } else if (edit instanceof ResponseEdit.AddHeader header) {
      added.add(header);
    }
  }

  /** Of a redirect. */
  void redirect(String location) {
    status = 302;
    ofSomethingElse();
    visitor.response().headers().remove("Content-Type").set("Location", location);
  }

  /** Of an answer that nobody may keep: what the markup would still have looked at is not known. */
  void ofSomethingElse() {
    parts.merged().spoil();
    write(Optional.empty());
  }

  /**
   * Sets status and headers.
   *
   * @param tag the validator, if there is one
   */
  void write(Optional<String> tag) {
    HttpServerResponse response = visitor.response().setStatusCode(status);
    MultiMap headers = response.headers();
    ResponseHeaders.passOn(page, headers, OF_THE_MARKUP);
    added.forEach(header -> headers.add(header.name(), header.value()));
    headers.set("Cache-Control", parts.merged().cacheControl());
    if (!parts.merged().vary().isEmpty()) {
      headers.set("Vary", String.join(", ", parts.merged().vary()));
    }
    tag.ifPresent(known -> headers.set("ETag", known));
  }

  /**
   * The same for a page that is at hand as a whole.
   *
   * @param compressed whether pages are compressed here, if they may be
   */
  void writeWhole(List<ByteBuffer> body, boolean compressed) {
    Checksum checksum = new Checksum();
    body.forEach(checksum::take);
    boolean untouched = !parts.isComposed() && checksum.tag().equals(markupTag);
    compressible = compressed && Compressible.is(parts.merged(), status, page, length(body));
    if (compressible) {
      parts.merged().dependsOn("Accept-Encoding");
    }
    boolean validates = parts.merged().mayBeKept() && status == 200;
    write(validates && !untouched ? Optional.of(checksum.tag()) : Optional.empty());
    MultiMap headers = visitor.response().headers();
    if (untouched) {
      keep("ETag", headers);
      keep("Last-Modified", headers);
    }
  }

  /** Whether the page may be sent in any content coding. */
  boolean isCompressible() {
    return compressible;
  }

  /** As the origin or the markup set it. */
  int status() {
    return status;
  }

  private static long length(List<ByteBuffer> body) {
    return body.stream().mapToLong(ByteBuffer::remaining).sum();
  }

  private void keep(String name, MultiMap headers) {
    Optional.ofNullable(page.get(name)).ifPresent(value -> headers.set(name, value));
  }
}

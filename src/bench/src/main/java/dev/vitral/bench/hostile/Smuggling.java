package dev.vitral.bench.hostile;

import java.util.List;

/**
 * Requests whose length can be read in two ways (RFC 9112, section 6.3), each with another one
 * hidden behind it. A server has to refuse them or to end the connection.
 */
final class Smuggling {

  private static final String POST = "POST /account/login HTTP/1.1\r\nHost: localhost\r\n";
  private static final String HIDDEN = "GET /hidden HTTP/1.1\r\nHost: localhost\r\n\r\n";

  static final List<String> CORPUS =
      List.of(
          with("Content-Length: 4\r\nTransfer-Encoding: chunked"),
          with("Transfer-Encoding: chunked\r\nContent-Length: 4"),
          with("Content-Length: 0\r\nContent-Length: 44"),
          with("Content-Length: 0, 44"),
          with("Content-Length: +0"),
          with("Content-Length: -1"),
          with("Content-Length: 0x0"),
          with("Transfer-Encoding: chunked, identity"),
          with("Transfer-Encoding: xchunked"),
          with("Transfer-Encoding : chunked"),
          with(" Transfer-Encoding: chunked"),
          with("Transfer-Encoding:\u000bchunked"),
          with("Transfer-Encoding: chunked\r\nTransfer-Encoding: identity"),
          with("X: a\rContent-Length: 44"),
          with("X: a\u0000b"),
          POST + "Transfer-Encoding: chunked\r\n\r\nzz\r\n" + HIDDEN,
          POST + "Transfer-Encoding: chunked\r\n\r\nfffffffffffffffff\r\n" + HIDDEN,
          "GET / HTTP/1.1\r\nHost: localhost\r\nHost: elsewhere\r\n\r\n" + HIDDEN,
          "GET / HTTP/1.1\r\n\r\n" + HIDDEN,
          "GET / HTTP/9.9\r\nHost: localhost\r\n\r\n" + HIDDEN);

  private Smuggling() {}

  private static String with(String lines) {
    return POST + lines + "\r\n\r\n0\r\n\r\n" + HIDDEN;
  }
}

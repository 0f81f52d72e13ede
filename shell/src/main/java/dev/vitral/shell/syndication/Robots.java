package dev.vitral.shell.syndication;

import dev.vitral.kit.locale.Languages;
import dev.vitral.shell.session.Sessions;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What crawlers are asked to leave alone (RFC 9309): what is personal, what is for programs, and
 * parts of pages; the style sheets and scripts of those they may read.
 */
final class Robots {

  private static final List<String> NOT_FOR_CRAWLERS = List.of("/_vitral", "/api/", "/fragments/");

  static String text(String origin, Sessions sessions) {
    StringBuilder text = new StringBuilder("User-agent: *\n");
    Stream.concat(NOT_FOR_CRAWLERS.stream(), account(sessions).stream())
        .flatMap(path -> Stream.of(path, Languages.url(path, Languages.ENGLISH)))
        .forEach(path -> text.append("Disallow: ").append(path).append('\n'));
    text.append("Allow: /fragments/*/assets/\n");
    return text.append("\nSitemap: ").append(origin).append("/sitemap.xml\n").toString();
  }

  /** Where visitors log in, and all that lies beside it. */
  private static Optional<String> account(Sessions sessions) {
    return sessions.login().map(login -> "/" + login.split("/", -1)[1]);
  }

  private Robots() {}
}

package dev.vitral.shell.page;

import dev.vitral.shell.visit.Visit;
import io.vertx.core.http.HttpHeaders;
import java.net.URI;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What an answer to a request for a fragment's URL is good for. */
enum Verdict {
  /** A document that wants a frame. */
  FRAMED,
  /** No page, where its manifest promises one: nothing that a visitor could be shown. */
  MISSING,
  /** HTML without a frame, with includes to be filled in. */
  MARKUP,
  /** A refusal that says nothing which a person could read. */
  WORDLESS,
  /** Whatever else: the visitor gets it as it is. */
  PASSED;

  /** Those that have a {@code Location} to go on to (RFC 9110, 15.4). */
  private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);

  static Verdict on(Primary answer, Wish wish) {
    if (wish.isPage() && isMissing(answer, wish)) {
      return MISSING;
    }
    if (answer.isFramed()) {
      return FRAMED;
    }
    if (isWordless(answer, wish)) {
      return WORDLESS;
    }
    return answer.isHtml() && answer.asksForEsi() ? MARKUP : PASSED;
  }

  /** Whether what is answered is no page. */
  boolean isFrameless() {
    return this == MARKUP || this == WORDLESS || this == PASSED;
  }

  private static boolean isMissing(Primary answer, Wish wish) {
    if (answer.isFramed()) {
      return answer.isCoded();
    }
    return answer.status() >= 500
        || isLoop(answer, wish.visit())
        || (answer.status() == 200 && isNoDocument(answer, wish));
  }

  /** The shell asks for no coding, and cannot look into any. */
  private static boolean isNoDocument(Primary answer, Wish wish) {
    return wish.expectsDocument() && (!answer.isHtml() || answer.isCoded());
  }

  private static boolean isWordless(Primary answer, Wish wish) {
    return answer.status() / 100 == 4 && wish.expectsDocument() && !answer.isHtml();
  }

  /** Whoever follows it to the same URL by GET gets the same again. */
  private static boolean isLoop(Primary answer, Visit visit) {
    return REDIRECTS.contains(answer.status())
        && PageHead.isReading(visit)
        && !answer.headers().contains(HttpHeaders.SET_COOKIE)
        && leadsTo(answer.headers().get(HttpHeaders.LOCATION), visit);
  }

  private static boolean leadsTo(@Nullable String location, Visit visit) {
    try {
      URI asked = URI.create(visit.origin() + visit.request().uri());
      return Optional.ofNullable(location).map(asked::resolve).filter(asked::equals).isPresent();
    } catch (IllegalArgumentException noUri) {
      return false;
    }
  }
}

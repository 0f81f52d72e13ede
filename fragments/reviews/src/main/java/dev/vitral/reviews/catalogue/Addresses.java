package dev.vitral.reviews.catalogue;

import dev.vitral.kit.http.VitralHeaders;
import dev.vitral.kit.locale.Languages;
import dev.vitral.kit.locale.RequestLocale;
import dev.vitral.reviews.review.Language;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Absolute addresses, at the origin that visitors see. */
@RequestScoped
public class Addresses {

  private static final Pattern ORIGIN = Pattern.compile("https?://[A-Za-z0-9.:\\[\\]-]{1,255}");

  private final HttpHeaders headers;
  private final RequestLocale locale;

  Addresses(HttpHeaders headers, RequestLocale locale) {
    this.headers = headers;
    this.locale = locale;
  }

  /** The origin that visitors see; empty when nobody said it. */
  public Optional<String> origin() {
    return Optional.ofNullable(headers.getHeaderString(VitralHeaders.MOUNT_ORIGIN))
        .filter(origin -> ORIGIN.matcher(origin).matches());
  }

  /** A path in a language at that origin; without an origin the path alone. */
  public String absolute(String path, Language language) {
    return origin().orElse("") + Languages.url(path, language.locale());
  }

  /** The whole list is one page in two languages; a part of it is no page for a search engine. */
  Head list(ContentQuery query) {
    if (query.isFiltered() || query.cursor().isPresent() || query.sort() != Sort.NEWEST) {
      return new Head(Optional.empty(), List.of(), true);
    }
    return translated("/reviews");
  }

  /** A page of the portal that exists in both languages. */
  public Head translated(String path) {
    return new Head(
        Optional.of(absolute(path, Language.of(locale.locale()))),
        List.of(
            new Alternate(Language.ES, absolute(path, Language.ES)),
            new Alternate(Language.EN, absolute(path, Language.EN))),
        false);
  }

  /** A review's own page is the one in its language; hreflang only where it is translated. */
  public Head review(Detail detail) {
    Shown shown = detail.shown();
    String canonical = absolute(shown.path(), shown.lang());
    List<Alternate> alternates = new ArrayList<>();
    detail
        .translation()
        .ifPresent(
            other -> {
              alternates.add(new Alternate(shown.lang(), canonical));
              alternates.add(new Alternate(other.lang(), absolute(other.path(), other.lang())));
            });
    return new Head(Optional.of(canonical), alternates, false);
  }

  /** What a page's head says of addresses. */
  public record Head(Optional<String> canonical, List<Alternate> alternates, boolean hidden) {}

  /** The same in a language. */
  public record Alternate(Language language, String url) {}
}

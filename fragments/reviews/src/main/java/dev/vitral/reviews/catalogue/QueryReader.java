package dev.vitral.reviews.catalogue;

import dev.vitral.kit.locale.RequestLocale;
import dev.vitral.kit.problem.ProblemException;
import dev.vitral.reviews.product.Kind;
import dev.vitral.reviews.product.ProductReader;
import dev.vitral.reviews.review.Language;
import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.UriInfo;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Reads query strings; 400 with the name of the parameter that is wrong. */
@RequestScoped
public class QueryReader {

  private static final int LONGEST = 200;
  private static final int MOST = 50;
  private static final Set<String> OF_CONTENT =
      Set.of("q", "brand", "kind", "lang", "sort", "limit", "cursor");
  private static final Set<String> OF_PRODUCTS = Set.of("brand", "kind", "limit", "after");

  private final UriInfo uri;
  private final RequestLocale locale;
  private final CatalogueMessages messages;

  QueryReader(UriInfo uri, RequestLocale locale) {
    this.uri = uri;
    this.locale = locale;
    messages =
        MessageBundles.get(
            CatalogueMessages.class, Localized.Literal.of(locale.locale().getLanguage()));
  }

  /**
   * What a list is asked for.
   *
   * @param forPeople whether reviews in the page's language come first, and parameters that others
   *     hang on links are no mistake
   */
  ContentQuery content(boolean forPeople) {
    if (!forPeople) {
      only(OF_CONTENT);
    }
    Sort sort = word("sort", Sort.WORDS).orElse(Sort.NEWEST);
    return new ContentQuery(
        text("q"),
        text("brand"),
        word("kind", Kind.WORDS),
        word("lang", Language.WORDS),
        sort,
        forPeople ? Optional.of(Language.of(locale.locale())) : Optional.empty(),
        text("cursor").map(text -> Cursor.of(text, sort).orElseThrow(() -> wrong("cursor"))),
        limit(ContentQuery.PAGE));
  }

  /** Which products are asked for. */
  public ProductQuery products() {
    only(OF_PRODUCTS);
    String after = text("after").orElse("");
    if (!after.isEmpty() && !ProductReader.isSlug(after)) {
      throw wrong("after");
    }
    return new ProductQuery(after, word("kind", Kind.WORDS), text("brand"), limit(MOST));
  }

  /** Refuses parameters that nobody reads: most often a misspelt name. */
  public void only(Set<String> known) {
    for (String name : uri.getQueryParameters().keySet()) {
      if (!known.contains(name)) {
        throw new ProblemException(
                400, messages.unknown_parameter(name, String.join(", ", new TreeSet<>(known))))
            .with("parameter", name);
      }
    }
  }

  private Optional<String> text(String name) {
    Optional<String> text =
        Optional.ofNullable(uri.getQueryParameters().getFirst(name))
            .map(String::strip)
            .filter(value -> !value.isEmpty());
    if (text.filter(value -> value.length() > LONGEST || value.indexOf('\0') >= 0).isPresent()) {
      throw wrong(name);
    }
    return text;
  }

  private <T> Optional<T> word(String name, Map<String, T> words) {
    return text(name)
        .map(text -> Optional.ofNullable(words.get(text)).orElseThrow(() -> wrong(name)));
  }

  private int limit(int otherwise) {
    Optional<String> text = text("limit");
    if (text.isEmpty()) {
      return otherwise;
    }
    if (!text.get().matches("[1-9][0-9]?") || Integer.parseInt(text.get()) > MOST) {
      throw wrong("limit");
    }
    return Integer.parseInt(text.get());
  }

  private ProblemException wrong(String name) {
    return new ProblemException(400, messages.wrong_parameter(name)).with("parameter", name);
  }
}

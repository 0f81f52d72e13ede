package dev.vitral.reviews.catalogue;

import dev.vitral.reviews.product.Kind;
import dev.vitral.reviews.review.Language;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.StringJoiner;

/**
 * What somebody wants to see.
 *
 * @param text words to look for
 * @param prefer reviews in this language come first
 * @param limit reviews on a page
 */
public record ContentQuery(
    Optional<String> text,
    Optional<String> brand,
    Optional<Kind> kind,
    Optional<Language> lang,
    Sort sort,
    Optional<Language> prefer,
    Optional<Cursor> cursor,
    int limit) {

  static final int PAGE = 12;

  /** The newest reviews, those in one language first. */
  public static ContentQuery newest(Language prefer, int limit) {
    return new ContentQuery(
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Sort.NEWEST,
        Optional.of(prefer),
        Optional.empty(),
        limit);
  }

  /** The newest reviews in whatever language. */
  public static ContentQuery newest(int limit) {
    return new ContentQuery(
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Sort.NEWEST,
        Optional.empty(),
        Optional.empty(),
        limit);
  }

  /** Whether anything narrows the list. */
  public boolean isFiltered() {
    return text.isPresent() || brand.isPresent() || kind.isPresent() || lang.isPresent();
  }

  public String textOrEmpty() {
    return text.orElse("");
  }

  public String brandOrEmpty() {
    return brand.orElse("");
  }

  public String kindOrEmpty() {
    return kind.map(Kind::word).orElse("");
  }

  public String langOrEmpty() {
    return lang.map(Language::tag).orElse("");
  }

  /** The same as a query string with that cursor; begins with a question mark. */
  String link(String next) {
    StringJoiner link = new StringJoiner("&", "?", "");
    text.ifPresent(value -> add(link, "q", value));
    brand.ifPresent(value -> add(link, "brand", value));
    kind.ifPresent(value -> add(link, "kind", value.word()));
    lang.ifPresent(value -> add(link, "lang", value.tag()));
    if (sort != Sort.NEWEST) {
      add(link, "sort", sort.word());
    }
    if (limit != PAGE) {
      add(link, "limit", Integer.toString(limit));
    }
    add(link, "cursor", next);
    return link.toString();
  }

  private static void add(StringJoiner link, String name, String value) {
    link.add(name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8));
  }
}

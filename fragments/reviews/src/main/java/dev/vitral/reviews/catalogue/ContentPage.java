package dev.vitral.reviews.catalogue;

import java.util.List;
import java.util.Optional;

/**
 * One page of a list.
 *
 * @param next query string of the next page
 */
public record ContentPage(List<Shown> reviews, Optional<String> next) {

  static ContentPage of(List<Shown> found, ContentQuery query) {
    if (found.size() <= query.limit()) {
      return new ContentPage(found, Optional.empty());
    }
    List<Shown> reviews = List.copyOf(found.subList(0, query.limit()));
    Shown last = reviews.get(reviews.size() - 1);
    String key =
        query.sort() == Sort.NEWEST
            ? last.publishedAt().toString()
            : last.overall().toPlainString();
    int own = query.prefer().filter(last.lang()::equals).isPresent() ? 1 : 0;
    Cursor cursor = new Cursor(query.sort(), own, key, last.id());
    return new ContentPage(reviews, Optional.of(query.link(cursor.text())));
  }
}

package dev.vitral.prompts.listing;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A bounded part of a list.
 *
 * @param next where the next page begins; empty at the list's end
 */
public record Page<T>(List<T> items, Optional<String> next) {

  /** Entries on a page. */
  public static final int SIZE = 20;

  /** How many to read for a page: the one too many tells whether there is a next page. */
  public static final int READ = SIZE + 1;

  public Page {
    items = List.copyOf(items);
  }

  /** A list that has one page only. */
  public static <T> Page<T> whole(List<T> items) {
    return new Page<>(items, Optional.empty());
  }

  /** The page of up to {@link #READ} entries. */
  public static <T> Page<T> of(List<T> read, Function<T, Cursor> place) {
    if (read.size() <= SIZE) {
      return whole(read);
    }
    List<T> shown = read.subList(0, SIZE);
    return new Page<>(shown, Optional.of(place.apply(shown.get(SIZE - 1)).text()));
  }

  /** The same page with entries of another form. */
  public <R> Page<R> map(Function<T, R> form) {
    return new Page<>(items.stream().map(form).toList(), next);
  }
}

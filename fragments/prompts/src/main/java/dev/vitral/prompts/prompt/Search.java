package dev.vitral.prompts.prompt;

import dev.vitral.prompts.answer.Links;
import org.jspecify.annotations.Nullable;

/** What somebody searched for, as typed; empty where nothing was. */
public record Search(String q, String tag, String author) {

  static Search of(@Nullable String q, @Nullable String tag, @Nullable String author) {
    return new Search(orEmpty(q), orEmpty(tag), orEmpty(author));
  }

  /** The path of this search's first page. */
  String path() {
    return Links.with(Links.with(Links.with("/prompts", "q", q), "tag", tag), "author", author);
  }

  public boolean isNarrow() {
    return !(q.isEmpty() && tag.isEmpty() && author.isEmpty());
  }

  private static String orEmpty(@Nullable String text) {
    return text == null ? "" : text.strip();
  }
}

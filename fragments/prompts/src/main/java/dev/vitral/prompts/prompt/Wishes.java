package dev.vitral.prompts.prompt;

import dev.vitral.prompts.answer.Refusals;
import dev.vitral.prompts.listing.Page;
import dev.vitral.prompts.people.Member;
import dev.vitral.prompts.people.People;
import dev.vitral.prompts.people.Reader;
import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The prompts for which a request asks, as its person may see them. */
@RequestScoped
class Wishes {

  private static final UUID NOBODY = new UUID(0, 0);

  private final Prompts prompts;
  private final People people;
  private final Reader reader;
  private final Refusals refusals;

  Wishes(Prompts prompts, People people, Reader reader, Refusals refusals) {
    this.prompts = prompts;
    this.people = people;
    this.reader = reader;
    this.refusals = refusals;
  }

  /** One prompt; 404 if there is none for this person. */
  Prompt one(UUID id) {
    return prompts.read(id, reader.id(), reader.moderates());
  }

  /** What a search finds; 400 for one that is too long, or for a cursor that is none. */
  Page<Prompt> found(
      @Nullable String words,
      @Nullable String tag,
      @Nullable String author,
      @Nullable String cursor) {
    return prompts.find(filter(words, tag, author), reader.id(), refusals.cursor(cursor));
  }

  /** Nobody wrote what an unknown author wrote. */
  private Filter filter(@Nullable String words, @Nullable String tag, @Nullable String author) {
    Optional<String> wanted = said(words);
    if (wanted.filter(w -> w.length() > Filter.LONGEST).isPresent()) {
      throw refusals.longQuery(Filter.LONGEST);
    }
    return new Filter(
        wanted,
        said(tag).map(Drafts::tidy),
        said(author).map(handle -> people.find(handle).map(Member::id).orElse(NOBODY)));
  }

  private static Optional<String> said(@Nullable String parameter) {
    return Optional.ofNullable(parameter)
        .map(text -> text.replaceAll("\\p{Cc}", " ").strip())
        .filter(Predicate.not(String::isEmpty));
  }
}

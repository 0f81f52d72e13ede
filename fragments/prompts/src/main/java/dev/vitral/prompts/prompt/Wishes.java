package dev.vitral.prompts.prompt;

import dev.vitral.prompts.answer.Refusals;
import dev.vitral.prompts.people.Member;
import dev.vitral.prompts.people.People;
import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Reads from a request which prompts somebody wants to see. */
@RequestScoped
class Wishes {

  private static final UUID NOBODY = new UUID(0, 0);

  private final People people;
  private final Refusals refusals;

  Wishes(People people, Refusals refusals) {
    this.people = people;
    this.refusals = refusals;
  }

  /** The filter of a query; 400 if it is too long. Nobody wrote what an unknown author wrote. */
  Filter read(@Nullable String words, @Nullable String tag, @Nullable String author) {
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

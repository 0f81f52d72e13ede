package dev.vitral.prompts.like;

import dev.vitral.prompts.answer.Refusals;
import dev.vitral.prompts.people.Member;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/**
 * Likes: a person likes a prompt or does not, however often they say so. A like recommends the
 * prompt to the person's followers by reference; nothing is copied, and taking it back takes the
 * recommendation back.
 */
@ApplicationScoped
public class Likes {

  private final LikeStore store;
  private final Refusals refusals;

  Likes(LikeStore store, Refusals refusals) {
    this.store = store;
    this.refusals = refusals;
  }

  /**
   * Makes the person like the prompt; 404 for an unknown one, 422 for one's own.
   *
   * @return how many people like it now
   */
  @Transactional
  public long like(UUID prompt, Member person) {
    UUID author = store.author(prompt).orElseThrow(refusals::unknownPrompt);
    if (author.equals(person.id())) {
      throw refusals.selfLike();
    }
    if (store.blocked(author, person.id())) {
      throw refusals.blocked();
    }
    store.add(prompt, person.id());
    return store.count(prompt);
  }

  /** The opposite of {@link #like}. */
  @Transactional
  public long unlike(UUID prompt, Member person) {
    if (store.author(prompt).isEmpty()) {
      throw refusals.unknownPrompt();
    }
    store.remove(prompt, person.id());
    return store.count(prompt);
  }

  /** How many prompts a person likes. */
  public long given(Member person) {
    return store.given(person.id());
  }
}

package dev.vitral.prompts.prompt;

import dev.vitral.prompts.answer.Refusals;
import dev.vitral.prompts.listing.Cursor;
import dev.vitral.prompts.listing.Page;
import dev.vitral.prompts.people.Member;
import dev.vitral.prompts.prompt.PromptStore.Held;
import dev.vitral.prompts.prompt.PublicationStore.Publication;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/** What may be done with prompts, and by whom. The author is whoever the token names. */
@ApplicationScoped
public class Prompts {

  private final PromptStore store;
  private final PublicationStore publications;
  private final PublishingConfig config;
  private final Refusals refusals;

  Prompts(
      PromptStore store,
      PublicationStore publications,
      PublishingConfig config,
      Refusals refusals) {
    this.store = store;
    this.publications = publications;
    this.config = config;
    this.refusals = refusals;
  }

  /** Publishes a draft once, however often a request with the same key is sent. */
  @Transactional
  public Prompt publish(Member author, Draft draft, Optional<String> key) {
    store.takeTurn(author.id());
    Optional<Publication> earlier = key.flatMap(k -> publications.find(author.id(), k));
    if (earlier.isPresent()) {
      return repeated(earlier.get(), author, draft);
    }
    if (store.publishedSince(author.id(), Instant.now().minus(1, ChronoUnit.MINUTES))
        >= config.perMinute()) {
      throw refusals.tooMany(config.perMinute());
    }
    UUID id = UUID.randomUUID();
    store.add(id, author.id(), draft);
    Instant forgotten = Instant.now().minus(config.keyLifetime());
    key.ifPresent(k -> publications.add(author.id(), k, Publication.of(draft, id), forgotten));
    return store.find(id, author.id()).orElseThrow();
  }

  private Prompt repeated(Publication earlier, Member author, Draft draft) {
    if (!earlier.isOf(draft)) {
      throw refusals.keyReused();
    }
    return store.find(earlier.prompt(), author.id()).orElseThrow(refusals::keySpent);
  }

  /** A prompt for a reader; one that is withdrawn only for its author and for moderators. */
  public Prompt read(UUID id, @Nullable UUID reader, boolean moderates) {
    return store
        .find(id, reader)
        .filter(p -> !p.hidden() || moderates || p.author().id().equals(reader))
        .orElseThrow(refusals::unknownPrompt);
  }

  /**
   * The author's prompt, to be changed; 403 for everybody else.
   *
   * @param author who asks
   */
  public Prompt own(UUID id, Member author) {
    Prompt prompt = store.find(id, author.id()).orElseThrow(refusals::unknownPrompt);
    if (!prompt.author().id().equals(author.id())) {
      throw refusals.notYours();
    }
    return prompt;
  }

  /** What a readable prompt said before its edits. */
  public List<Version> versions(Prompt prompt) {
    return store.versions(prompt.id());
  }

  /**
   * Replaces a prompt's text; the author alone may.
   *
   * @param expected which versions the author had in mind
   */
  @Transactional
  public Prompt edit(UUID id, Member author, Draft draft, IntPredicate expected) {
    Held held = hold(id);
    if (!held.author().equals(author.id())) {
      throw refusals.notYours();
    }
    if (!expected.test(held.version())) {
      throw refusals.changed();
    }
    if (!held.draft().equals(draft)) {
      store.replace(id, draft);
    }
    return store.find(id, author.id()).orElseThrow();
  }

  /** Deletes a prompt with its history, likes and reports; its author or a moderator may. */
  @Transactional
  public void remove(UUID id, Member by, boolean moderates, IntPredicate expected) {
    Held held = hold(id);
    if (!moderates && !held.author().equals(by.id())) {
      throw refusals.notYours();
    }
    if (!expected.test(held.version())) {
      throw refusals.changed();
    }
    store.remove(id);
  }

  private Held hold(UUID id) {
    return store.hold(id).orElseThrow(refusals::unknownPrompt);
  }

  /** The prompts that fit a wish: best first where there are words, else newest first. */
  public Page<Prompt> find(Filter filter, @Nullable UUID reader, Optional<Cursor> cursor) {
    return filter
        .words()
        .map(words -> store.best(words, filter, reader, cursor))
        .orElseGet(() -> store.newest(filter, reader, cursor));
  }

  /** Everything that a member has published. */
  public Page<Prompt> of(Member author, Optional<Cursor> cursor) {
    return store.own(author.id(), cursor);
  }
}

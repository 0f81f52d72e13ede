package dev.vitral.prompts.circle;

import dev.vitral.prompts.answer.Refusals;
import dev.vitral.prompts.listing.Cursor;
import dev.vitral.prompts.listing.Page;
import dev.vitral.prompts.people.Member;
import dev.vitral.prompts.people.People;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who follows and blocks whom. Saying it again changes nothing; everything can be taken back; a
 * block ends following in both directions.
 */
@ApplicationScoped
public class Circles {

  /** Letters by which people are looked for; fewer would list everybody. */
  public static final int SHORTEST_PREFIX = 2;

  private static final int LONGEST_PREFIX = 60;
  private static final int SUGGESTED = 10;

  private final CircleStore store;
  private final People people;
  private final Refusals refusals;

  Circles(CircleStore store, People people, Refusals refusals) {
    this.store = store;
    this.people = people;
    this.refusals = refusals;
  }

  /** The person of a handle, present or former; 404 for nobody. */
  public Member person(String handle) {
    return people.find(handle).orElseThrow(refusals::unknownPerson);
  }

  /** Surrogate keys of what shows who follows whom of two. */
  static String surrogateKeys(Member one, Member other) {
    return one.surrogateKey() + " " + other.surrogateKey();
  }

  /** 404 for nobody, 422 for oneself, 403 where there is a block. */
  @Transactional
  public void follow(Member me, String handle) {
    Member other = other(me, handle).orElseThrow(refusals::selfFollow);
    store.takeTurns(me.id(), other.id());
    if (store.standing(me.id(), other.id()).apart()) {
      throw refusals.blocked();
    }
    store.follow(me.id(), other.id());
  }

  @Transactional
  public void unfollow(Member me, String handle) {
    Member other = other(me, handle).orElseThrow(refusals::selfFollow);
    store.unfollow(me.id(), other.id());
  }

  @Transactional
  public void block(Member me, String handle) {
    Member other = other(me, handle).orElseThrow(refusals::selfBlock);
    store.takeTurns(me.id(), other.id());
    store.block(me.id(), other.id());
    store.unfollow(me.id(), other.id());
    store.unfollow(other.id(), me.id());
  }

  @Transactional
  public void unblock(Member me, String handle) {
    Member other = other(me, handle).orElseThrow(refusals::selfBlock);
    store.unblock(me.id(), other.id());
  }

  private Optional<Member> other(Member me, String handle) {
    return Optional.of(person(handle)).filter(member -> !member.id().equals(me.id()));
  }

  public Standing standing(@Nullable UUID reader, Member person) {
    return store.standing(reader, person.id());
  }

  public Page<Member> following(Member me, Optional<Cursor> cursor) {
    return store.following(me.id(), cursor);
  }

  public Page<Member> followers(Member me, Optional<Cursor> cursor) {
    return store.followers(me.id(), cursor);
  }

  /** The latest whom somebody has blocked. */
  public List<Member> blocked(Member me) {
    return store.blocked(me.id());
  }

  /** People by the beginning of handle or name; 422 for a beginning that is too short. */
  public Page<Member> beginning(@Nullable String prefix, Member me, Optional<Cursor> cursor) {
    String typed = prefix == null ? "" : prefix.replaceAll("\\p{Cc}", "").strip();
    if (typed.length() < SHORTEST_PREFIX) {
      throw refusals.shortPrefix(SHORTEST_PREFIX);
    }
    if (typed.length() > LONGEST_PREFIX) {
      throw refusals.longQuery(LONGEST_PREFIX);
    }
    return store.beginning(typed, me.id(), cursor);
  }

  public List<Member> suggestions(Member me) {
    return store.suggestions(me.id(), SUGGESTED);
  }
}

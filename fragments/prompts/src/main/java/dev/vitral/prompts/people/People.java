package dev.vitral.prompts.people;

import dev.vitral.kit.identity.Person;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** The people whom this fragment has met. */
@ApplicationScoped
public class People {

  private static final Pattern HANDLE = Pattern.compile("[a-z0-9][a-z0-9-]{2,29}");
  private static final int REMEMBERED = 10_000;

  private final PeopleStore store;
  private final Map<UUID, Member> seen = new ConcurrentHashMap<>();

  People(PeopleStore store) {
    this.store = store;
  }

  /** The member whom a verified token names; what the token says of the person is kept. */
  public Member known(Person person) {
    Member member = new Member(person.id(), person.handle(), person.name());
    if (!member.equals(seen.get(member.id()))) {
      store.keep(member);
      if (seen.size() >= REMEMBERED) {
        seen.clear();
      }
      seen.put(member.id(), member);
    }
    return member;
  }

  /** The member of that handle, or of one that the member had before and nobody has now. */
  public Optional<Member> find(String handle) {
    return HANDLE.matcher(handle).matches() ? store.find(handle) : Optional.empty();
  }
}

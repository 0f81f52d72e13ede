package dev.vitral.prompts.people;

import dev.vitral.kit.identity.Person;
import dev.vitral.kit.identity.Role;
import dev.vitral.kit.identity.Visitor;
import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who asks: the person of the verified token and nobody whom a request names otherwise. Asking for
 * the member keeps what the token says.
 */
@RequestScoped
public class Reader {

  private final Visitor visitor;
  private final People people;

  Reader(Visitor visitor, People people) {
    this.visitor = visitor;
    this.people = people;
  }

  /** The member; empty for an anonymous visitor. */
  public Optional<Member> member() {
    return visitor.person().map(people::known);
  }

  /** The member; 401 for an anonymous visitor. */
  public Member required() {
    return people.known(visitor.required());
  }

  /** The member as moderator; 401 for an anonymous visitor, 403 for everybody else. */
  public Member moderator() {
    return people.known(visitor.with(Role.MODERATOR));
  }

  /** The member's id, for queries; null for an anonymous visitor. */
  public @Nullable UUID id() {
    @Nullable Member known = member().orElse(null);
    return known == null ? null : known.id();
  }

  /** The member as templates see them. */
  public Viewer viewer() {
    return member()
        .map(member -> new Viewer(member.id(), member.handle(), moderates()))
        .orElse(Viewer.ANONYMOUS);
  }

  /** Whether nothing of the answer is anybody's own. */
  public boolean isAnonymous() {
    return visitor.person().isEmpty();
  }

  public boolean moderates() {
    return visitor.person().filter((Person person) -> person.is(Role.MODERATOR)).isPresent();
  }
}

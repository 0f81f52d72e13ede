package dev.vitral.kit.identity;

import dev.vitral.kit.audit.Audit;
import dev.vitral.kit.locale.RequestLocale;
import dev.vitral.kit.problem.ProblemException;
import dev.vitral.kit.problem.ProblemTexts;
import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Who makes the request at hand: a person with a verified token, or somebody anonymous. */
@RequestScoped
public class Visitor {

  private final RequestLocale locale;
  private final Audit audit;
  private @Nullable Person person;

  Visitor(RequestLocale locale, Audit audit) {
    this.locale = locale;
    this.audit = audit;
  }

  /** The person; empty for an anonymous visitor. */
  public Optional<Person> person() {
    return Optional.ofNullable(person);
  }

  /**
   * The person.
   *
   * @throws ProblemException 401 for an anonymous visitor
   */
  public Person required() {
    return person()
        .orElseThrow(() -> refusal(401).withHeader("WWW-Authenticate", Bearer.CHALLENGE));
  }

  /**
   * The person, who has that role.
   *
   * @throws ProblemException 401 for an anonymous visitor, 403 for a person without the role
   */
  public Person with(Role role) {
    Person known = required();
    if (!known.is(role)) {
      audit.note("refused without the role " + role.claim(), known.id());
      throw refusal(403);
    }
    return known;
  }

  void accept(Person verified) {
    person = verified;
  }

  private ProblemException refusal(int status) {
    return new ProblemException(status, ProblemTexts.in(locale.locale()).detail(status));
  }
}

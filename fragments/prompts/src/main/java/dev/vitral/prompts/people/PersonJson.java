package dev.vitral.prompts.people;

/** A person as JSON clients read them. */
public record PersonJson(String handle, String name) {

  /** The person as JSON. */
  public static PersonJson of(Member member) {
    return new PersonJson(member.handle(), member.name());
  }
}

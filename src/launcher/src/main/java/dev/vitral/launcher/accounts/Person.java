package dev.vitral.launcher.accounts;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/** A line of a fragment's {@code content/people.json}: somebody invented, without a password. */
record Person(
    @JsonProperty("handle") String handle,
    @JsonProperty("name") String name,
    @JsonProperty("roles") List<String> roles) {

  /** One of each role, so that everything can be tried by hand. */
  static final List<Person> OF_EACH_ROLE =
      List.of(
          new Person("demo-member", "Demo Member", List.of("member")),
          new Person("demo-editor", "Demo Editor", List.of("member", "editor")),
          new Person("demo-moderator", "Demo Moderator", List.of("member", "moderator")),
          new Person("demo-operator", "Demo Operator", List.of("member", "operator")));

  Account with(String password) {
    return new Account(handle, name, roles, password);
  }
}

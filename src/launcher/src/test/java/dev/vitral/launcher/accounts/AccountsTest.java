package dev.vitral.launcher.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AccountsTest {

  @TempDir Path directory;
  private Accounts accounts;

  @BeforeEach
  void begin() {
    accounts = new Accounts(directory.resolve("accounts.json"));
  }

  @Test
  void there_is_one_of_each_role_and_everybody_in_the_content() throws IOException {
    accounts.complete(List.of(people("ana")));
    assertThat(accounts.read())
        .extracting(Account::handle)
        .containsExactly("demo-member", "demo-editor", "demo-moderator", "demo-operator", "ana");
    assertThat(accounts.read()).extracting(Account::password).doesNotHaveDuplicates();
    assertThat(accounts.read()).extracting(Account::password).allMatch(word -> word.length() == 23);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(accounts.file())))
        .isEqualTo("rw-------");
  }

  @Test
  void who_has_a_password_keeps_it_when_others_join() throws IOException {
    accounts.complete(List.of(people("ana")));
    List<Account> before = accounts.read();
    accounts.complete(List.of(people("ana"), people("ben")));
    assertThat(accounts.read()).containsAll(before).hasSize(before.size() + 1);
  }

  @Test
  void before_the_first_start_there_are_none() {
    assertThat(accounts.read()).isEmpty();
  }

  private Path people(String handle) throws IOException {
    return Files.writeString(
        directory.resolve(handle + ".json"),
        "[{\"handle\":\"%s\",\"name\":\"Somebody\",\"roles\":[\"member\"]}]".formatted(handle));
  }
}

package dev.vitral.launcher.accounts;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.vitral.launcher.Trouble;
import dev.vitral.launcher.home.Home;
import dev.vitral.launcher.home.Secrets;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * {@code .vitral/secrets/accounts.json}: the development accounts of this machine. A password is
 * made once and never leaves the machine; who is in it already keeps theirs.
 */
public record Accounts(Path file) {

  private static final JsonMapper JSON = new JsonMapper();

  public static Accounts of(Home home) {
    return new Accounts(home.secrets().resolve("accounts.json"));
  }

  /** One account of each role, and everybody in the fragments' sample content. */
  public void complete(List<Path> peopleFiles) {
    Map<String, Account> byHandle = new LinkedHashMap<>();
    read().forEach(account -> byHandle.put(account.handle(), account));
    Passwords passwords = new Passwords();
    List<Person> people = new ArrayList<>(Person.OF_EACH_ROLE);
    peopleFiles.forEach(one -> people.addAll(read(one, new TypeReference<List<Person>>() {})));
    int known = byHandle.size();
    people.forEach(
        person ->
            byHandle.computeIfAbsent(person.handle(), handle -> person.with(passwords.next())));
    if (byHandle.size() > known) {
      write(List.copyOf(byHandle.values()));
    }
  }

  /** All of them; none before the first {@code up}. */
  public List<Account> read() {
    return Files.exists(file) ? read(file, new TypeReference<>() {}) : List.of();
  }

  private static <T> T read(Path file, TypeReference<T> type) {
    try {
      return JSON.readValue(file.toFile(), type);
    } catch (IOException e) {
      throw new Trouble("%s cannot be read: %s".formatted(file, e.getMessage()), e);
    }
  }

  private void write(List<Account> accounts) {
    try {
      Secrets.write(file, JSON.writerWithDefaultPrettyPrinter().writeValueAsString(accounts));
    } catch (IOException e) {
      throw new Trouble("%s cannot be written: %s".formatted(file, e.getMessage()), e);
    }
  }
}

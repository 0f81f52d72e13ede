package dev.vitral.launcher.command;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.vitral.launcher.accounts.Account;
import dev.vitral.launcher.accounts.Accounts;
import dev.vitral.launcher.home.Home;
import java.util.List;
import java.util.function.Consumer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Tells who can log in to the portal on this machine, and with which password. */
@Command(name = "accounts", description = "Show the development accounts: handle, roles, password.")
final class ListAccounts implements Runnable {

  private static final String ROW = "%-18s %-18s %s";

  @Option(names = "--json", description = "As a JSON array, for programs.")
  boolean json;

  @Override
  public void run() {
    List<Account> accounts = Accounts.of(Home.ofThisCall()).read();
    if (json) {
      System.out.println(asJson(accounts));
    } else if (accounts.isEmpty()) {
      System.out.println("There are no accounts yet; ./vitral up makes them.");
    } else {
      print(accounts, System.out::println);
    }
  }

  static void print(List<Account> accounts, Consumer<String> out) {
    out.accept(ROW.formatted("HANDLE", "ROLES", "PASSWORD"));
    accounts.forEach(
        account ->
            out.accept(
                ROW.formatted(
                    account.handle(), String.join(", ", account.roles()), account.password())));
  }

  private static String asJson(List<Account> accounts) {
    try {
      return new JsonMapper().writerWithDefaultPrettyPrinter().writeValueAsString(accounts);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("records of strings are always JSON", e);
    }
  }
}

package dev.vitral.prompts.database;

import java.util.UUID;

/** A table of pairs, each one row or none: saying it again changes nothing. */
public final class Pairs {

  private final Database database;
  private final String insertion;
  private final String deletion;

  /**
   * The pairs of a table.
   *
   * @param table its name and, like its two columns', a constant of the program
   */
  public Pairs(Database database, String table, String one, String other) {
    this.database = database;
    insertion =
        "insert into %s (%s, %s) values (?, ?) on conflict do nothing".formatted(table, one, other);
    deletion = "delete from %s where %s = ? and %s = ?".formatted(table, one, other);
  }

  /** The pair is there from now on. */
  public void add(UUID one, UUID other) {
    database.change(Query.of(insertion, one, other));
  }

  /** The pair is not there any more. */
  public void remove(UUID one, UUID other) {
    database.change(Query.of(deletion, one, other));
  }
}

package dev.vitral.systemtests.matrix;

import static dev.vitral.systemtests.matrix.Caller.ANONYMOUS;
import static dev.vitral.systemtests.matrix.Caller.PEOPLE;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Whom an endpoint lets in. A line of the matrix names it in lower case, with hyphens. */
enum Rule {
  /** Everybody; the shell does not even look who it is. */
  OPEN(PEOPLE),
  /** Everybody; somebody who is known gets an answer of their own. */
  GREETED(PEOPLE),
  /** Whoever has an account. */
  MEMBER(PEOPLE),
  /** Of all members the one whose it is. */
  AUTHOR(EnumSet.of(Caller.MEMBER)),
  /** The same; others are not even told that it is there. */
  AUTHOR_UNSEEN(EnumSet.of(Caller.MEMBER)),
  AUTHOR_OR_MODERATOR(EnumSet.of(Caller.MEMBER, Caller.MODERATOR)),
  EDITOR(EnumSet.of(Caller.EDITOR, Caller.OTHER_EDITOR)),
  /** Of all editors the one whose it is; others are not even told that it is there. */
  EDITOR_UNSEEN(EnumSet.of(Caller.EDITOR)),
  /** Of all editors the one whose it is, and moderators. */
  REVIEWER_OR_MODERATOR(EnumSet.of(Caller.EDITOR, Caller.MODERATOR)),
  MODERATOR(EnumSet.of(Caller.MODERATOR)),
  OPERATOR(EnumSet.of(Caller.OPERATOR)),
  /** Nobody through the shell; for services, everybody. */
  INTERNAL(PEOPLE),
  /** Nobody through the shell; for the shell, which shows somebody's live session. */
  EXCHANGE(PEOPLE),
  /** Nobody but a surrogate that is trusted, and none of these is one. */
  SURROGATE(Set.of()),
  /** Nobody but at the management port. */
  MANAGEMENT(PEOPLE);

  private static final Set<Rule> CLOSED = EnumSet.of(INTERNAL, EXCHANGE, SURROGATE, MANAGEMENT);
  private static final Set<Rule> UNSEEN = EnumSet.of(AUTHOR_UNSEEN, EDITOR_UNSEEN);
  private static final Set<Rule> FOR_STRANGERS = EnumSet.of(OPEN, GREETED, INTERNAL);

  private final Set<Caller> let;

  Rule(Set<Caller> let) {
    this.let = let;
  }

  /** Ways on which it is looked at. Nobody gets past the shell to the shell. */
  List<Way> ways(Row row) {
    if (this == MANAGEMENT) {
      return row.isShells()
          ? List.of(Way.PROGRAM, Way.BROWSER, Way.MANAGEMENT)
          : List.of(Way.INSIDE, Way.MANAGEMENT);
    }
    return row.isShells()
        ? List.of(Way.PROGRAM, Way.BROWSER)
        : List.of(Way.PROGRAM, Way.BROWSER, Way.INSIDE);
  }

  Expected expected(Row row, Way way, Caller caller) {
    return switch (way) {
      case PROGRAM, BROWSER -> throughTheShell(row, way, caller);
      case INSIDE -> inside(row, caller);
      case MANAGEMENT -> Expected.let(row);
    };
  }

  private Expected throughTheShell(Row row, Way way, Caller caller) {
    if (CLOSED.contains(this)) {
      return Expected.refused(404);
    }
    if (this == OPEN) {
      return Expected.let(row);
    }
    if (caller.isSomebody()) {
      return known(row, caller);
    }
    boolean isNobody = caller == ANONYMOUS || way == Way.BROWSER; // a cookie may just be old
    if (this == GREETED && isNobody) {
      return Expected.let(row);
    }
    return way == Way.BROWSER && row.method().equals("GET")
        ? Expected.login()
        : Expected.refused(401);
  }

  private Expected inside(Row row, Caller caller) {
    if (this == MANAGEMENT) {
      return Expected.refused(404);
    }
    if (caller.isSomebody()) {
      return known(row, caller);
    }
    return caller == ANONYMOUS && FOR_STRANGERS.contains(this)
        ? Expected.let(row)
        : Expected.refused(401);
  }

  private Expected known(Row row, Caller caller) {
    if (let.contains(caller)) {
      return Expected.let(row);
    }
    return Expected.refused(UNSEEN.contains(this) ? 404 : 403);
  }

  static Rule named(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
  }
}

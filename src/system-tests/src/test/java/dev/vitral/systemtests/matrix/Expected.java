package dev.vitral.systemtests.matrix;

import java.util.Set;

/**
 * What an answer has to be.
 *
 * @param let whether the caller gets what was asked for
 * @param statuses any of them
 * @param atLogin whether it leads to the log-in page, and from there back
 */
record Expected(boolean let, Set<Integer> statuses, boolean atLogin) {

  private static final String LOGIN = "/account/login?next=";

  static Expected let(Row row) {
    return new Expected(true, row.success(), false);
  }

  static Expected refused(int status) {
    return new Expected(false, Set.of(status), false);
  }

  static Expected login() {
    return new Expected(false, Set.of(303), true);
  }

  boolean is(Reply reply) {
    return statuses.contains(reply.status()) && atLogin == reply.location().startsWith(LOGIN);
  }

  @Override
  public String toString() {
    return atLogin ? "303 to the log-in page" : statuses.toString();
  }
}

package dev.vitral.launcher.fragment;

import dev.vitral.launcher.Trouble;
import dev.vitral.launcher.home.Registry;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The place of a fragment among the others.
 *
 * @param port where it answers
 * @param management where its health and metrics are
 * @param order after whom it comes
 */
record Berth(int port, int management, int order) {

  /** The first fragments' own; the shell has 8080. */
  private static final int FIRST = 8081;

  /** The shell's management port comes next. */
  private static final int LAST = 8999;

  private static final int TO_MANAGEMENT = 1000;
  private static final int STEP = 10;

  /** The first free one, behind all others. */
  static Berth free(Registry registry) {
    Set<Integer> taken =
        registry.fragments().stream()
            .flatMap(fragment -> fragment.roles().stream())
            .flatMap(role -> Stream.of(role.port(), role.management()))
            .collect(Collectors.toSet());
    int port =
        IntStream.rangeClosed(FIRST, LAST)
            .filter(one -> !taken.contains(one) && !taken.contains(one + TO_MANAGEMENT))
            .findFirst()
            .orElseThrow(() -> new Trouble("fragments/registry.json leaves no port free."));
    int last = registry.fragments().stream().mapToInt(Registry.Fragment::order).max().orElse(0);
    return new Berth(port, port + TO_MANAGEMENT, last + STEP);
  }
}

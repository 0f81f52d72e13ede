package dev.vitral.launcher.accounts;

import java.security.SecureRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Random passwords that can be typed: 99 bits in four groups, without look-alikes. */
final class Passwords {

  private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";
  private static final int GROUPS = 4;
  private static final int GROUP = 5;

  private final SecureRandom random = new SecureRandom();

  String next() {
    return IntStream.range(0, GROUPS).mapToObj(group -> group()).collect(Collectors.joining("-"));
  }

  private String group() {
    StringBuilder group = new StringBuilder();
    random.ints(GROUP, 0, LETTERS.length()).forEach(index -> group.append(LETTERS.charAt(index)));
    return group.toString();
  }
}

package dev.vitral.esi.expressions;

import java.util.List;
import java.util.Random;

/** Random text that looks enough like expressions to get far. */
final class Soup {

  private static final List<String> BITS =
      List.of(
          "$(",
          ")",
          "$len(",
          "$str(",
          "$join(",
          "$replace(",
          "$string_split(",
          "$html_encode(",
          "(",
          "[",
          "]",
          "{",
          "}",
          ",",
          ":",
          "..",
          "|",
          "||",
          "&",
          "&&",
          "!",
          "==",
          "!=",
          "<",
          ">=",
          "+",
          "-",
          "*",
          "/",
          "%",
          " has ",
          " has_i ",
          " matches ",
          " matches_i ",
          "'",
          "''",
          "'''",
          "\"",
          "\\",
          "a",
          "l",
          "HTTP_COOKIE",
          "QUERY_STRING",
          "HTTP_HOST",
          "id",
          "1",
          "0",
          "42",
          "-7",
          "1.5",
          "true",
          "false",
          " ",
          "\n",
          "$",
          "é",
          "'x'",
          "'(a|b)*c'",
          "$(a)",
          "$(l{0})",
          "$(QUERY_STRING{lang})",
          "$dollar()",
          "[1..3]",
          "{'k':1}");

  private Soup() {}

  static String of(Random random, int maxBits) {
    StringBuilder soup = new StringBuilder();
    int bits = random.nextInt(maxBits);
    for (int i = 0; i < bits; i++) {
      soup.append(BITS.get(random.nextInt(BITS.size())));
    }
    return soup.toString();
  }
}

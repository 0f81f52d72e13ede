package dev.vitral.systemtests.architecture;

import dev.vitral.systemtests.portal.Checkout;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Who may know whom, as docs/architecture.md says it in lines such as {@code shell → esi, kit
 * (tests: faults)}.
 */
record Acquaintances(Map<String, Set<String>> always, Map<String, Set<String>> inTests) {

  private static final Pattern LINE =
      Pattern.compile("(?m)^(\\S.*?)\\s+→ ([^(\\n]*?)\\s*(?:\\(tests: ([^)]*)\\))?$");

  /** Stands for "no other module, no library". */
  static final String JDK = "the JDK alone";

  static Acquaintances asDrawn() {
    String page = House.text(Checkout.root().resolve("docs/architecture.md"));
    int heading = page.indexOf("### Who may know whom");
    int block = page.indexOf("```\n", heading) + 4;
    Map<String, Set<String>> always = new HashMap<>();
    Map<String, Set<String>> inTests = new HashMap<>();
    Matcher line = LINE.matcher(page.substring(block, page.indexOf("```", block)));
    while (line.find()) {
      for (String who : words(line.group(1))) {
        always.put(who, words(line.group(2)));
        inTests.put(who, line.group(3) == null ? Set.of() : words(line.group(3)));
      }
    }
    return new Acquaintances(always, inTests);
  }

  private static Set<String> words(String list) {
    return new HashSet<>(Arrays.asList(list.trim().split(",\\s*")));
  }

  boolean mayKnow(Module who, Module.Dependency whom) {
    return always.getOrDefault(who.kind(), Set.of()).contains(whom.module())
        || (whom.testOnly() && inTests.getOrDefault(who.kind(), Set.of()).contains(whom.module()));
  }

  /** Modules that have nothing but the JDK and JSpecify's annotations. */
  boolean isAlone(Module who) {
    return always.getOrDefault(who.kind(), Set.of()).contains(JDK);
  }
}

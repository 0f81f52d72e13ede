package dev.vitral.shell.purge;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Surrogate keys as headers write them: separated by blanks. */
final class Keys {

  /** Keys that one answer may name; an answer made of more parts is none that is kept. */
  private static final int MOST = 256;

  private static final Pattern BLANKS = Pattern.compile("\\s+");
  private static final Pattern FORM = Pattern.compile("[A-Za-z0-9._:/~-]{1,256}");

  /** The keys of all lines of a header, without those that are none. */
  static Set<String> of(List<String> header) {
    return header.stream()
        .flatMap(line -> Arrays.stream(BLANKS.split(line)))
        .filter(key -> FORM.matcher(key).matches())
        .limit(MOST)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private Keys() {}
}

package dev.vitral.contract.conduct;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The classes that the portal's style sheets define, for everybody to use. */
final class DesignSystem {

  private static final Pattern CLASS = Pattern.compile("\\.([A-Za-z][A-Za-z0-9_-]*)");
  private static final Pattern URL_OR_COMMENT =
      Pattern.compile("url\\([^)]*\\)|/\\*.*?\\*/", Pattern.DOTALL);
  private static final Set<String> CLASSES = read();

  private DesignSystem() {}

  static boolean defines(String className) {
    return CLASSES.contains(className);
  }

  private static Set<String> read() {
    try {
      JsonNode bundle = new ObjectMapper().readTree(resource("bundle.json"));
      return StreamSupport.stream(bundle.spliterator(), false)
          .flatMap(files -> StreamSupport.stream(files.spliterator(), false))
          .flatMap(file -> classesIn(resource(file.asText())))
          .collect(Collectors.toUnmodifiableSet());
    } catch (IOException malformed) {
      throw new UncheckedIOException("static/bundle.json is malformed", malformed);
    }
  }

  private static Stream<String> classesIn(byte[] css) {
    String text = new String(css, StandardCharsets.UTF_8);
    String rules = URL_OR_COMMENT.matcher(text).replaceAll(" ");
    return CLASS.matcher(rules).results().map((MatchResult found) -> found.group(1));
  }

  private static byte[] resource(String file) {
    String name = "/dev/vitral/contract/design/" + file;
    try (InputStream in = DesignSystem.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException(name + " is missing: static/ was not packed");
      }
      return in.readAllBytes();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(name, unreadable);
    }
  }
}

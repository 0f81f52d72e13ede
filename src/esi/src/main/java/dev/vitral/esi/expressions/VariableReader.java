package dev.vitral.esi.expressions;

import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Recognises a variable at a place in a text. */
final class VariableReader {

  private static final Pattern VARIABLE =
      Pattern.compile(
          "\\$\\((?<name>[A-Za-z_][A-Za-z0-9_]*+)"
              + "(?:\\{(?:'(?<quotedKey>[^']*+)'|(?<key>[^{}]*+))})?+"
              + "(?:\\|(?:'(?<quotedFallback>[^']*+)'|(?<fallback>[^()']*+)))?+\\)");

  private final Matcher matcher;
  private final UnaryOperator<String> decode;

  /**
   * @param decode from the text's characters to those meant, where the text is bytes in disguise
   */
  VariableReader(String text, UnaryOperator<String> decode) {
    this.matcher = VARIABLE.matcher(text);
    this.decode = decode;
  }

  /** The variable that begins there, or null. */
  @Nullable Variable readAt(int position) {
    matcher.region(position, matcher.regionEnd());
    if (!matcher.lookingAt()) {
      return null;
    }
    String name = matcher.group("name");
    return new Variable(name, either("quotedKey", "key"), either("quotedFallback", "fallback"));
  }

  /** Offset behind the variable read last. */
  int end() {
    return matcher.end();
  }

  private Optional<String> either(String quoted, String bare) {
    return Optional.ofNullable(matcher.group(quoted))
        .or(() -> Optional.ofNullable(matcher.group(bare)))
        .map(decode);
  }
}

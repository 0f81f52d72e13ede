package dev.vitral.esi.expressions.functions;

import dev.vitral.esi.expressions.values.Escaping;
import dev.vitral.esi.expressions.values.Undefined;
import dev.vitral.esi.expressions.values.Value;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Functions that shape the page's own response. They are worth nothing themselves. */
final class Responses {

  /** A header's name (RFC 9110, 5.6.2). */
  private static final Pattern TOKEN = Pattern.compile("[!#$%&'*+.^_`|~0-9A-Za-z-]{1,256}");

  /** Headers that say where the message ends or whom it is between (RFC 9110, 7.6.1). */
  private static final Set<String> FRAMING =
      Set.of(
          "connection",
          "content-encoding",
          "content-length",
          "keep-alive",
          "proxy-connection",
          "te",
          "trailer",
          "transfer-encoding",
          "upgrade");

  private Responses() {}

  static Value addHeader(Arguments arguments) throws UnusableArgument {
    String name = arguments.text(0).bytes();
    String value = arguments.text(1).bytes().strip();
    if (!TOKEN.matcher(name).matches() || FRAMING.contains(name.toLowerCase(Locale.ROOT))) {
      throw new UnusableArgument("needs the name of a header that a page may set");
    }
    if (value.chars().anyMatch(c -> (c < ' ' && c != '\t') || c == 0x7F)) {
      throw new UnusableArgument("needs a value without control characters");
    }
    arguments.scope().response().addHeader(name, value);
    return Undefined.VALUE;
  }

  static Value setCode(Arguments arguments) throws UnusableArgument {
    long code = arguments.integer(0);
    if (code < 100 || code > 599) {
      throw new UnusableArgument("needs a code from 100 to 599");
    }
    arguments.scope().response().status((int) code);
    if (arguments.has(1)) {
      arguments.scope().response().body(arguments.text(1).escaped(Escaping.HTML));
    }
    return Undefined.VALUE;
  }

  static Value setRedirect(Arguments arguments) {
    arguments.scope().response().redirect(arguments.text(0).escaped(Escaping.URL));
    return Undefined.VALUE;
  }
}

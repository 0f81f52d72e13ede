package dev.vitral.esi.expressions.functions;

import dev.vitral.esi.expressions.scope.ResponseHead;
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
    return told(arguments.scope().response().addHeader(name, value), arguments);
  }

  static Value setCode(Arguments arguments) throws UnusableArgument {
    long code = arguments.integer(0);
    if (code < 200 || code > 599) {
      throw new UnusableArgument("needs a code from 200 to 599");
    }
    ResponseHead response = arguments.scope().response();
    boolean changed = response.status((int) code);
    if (changed && arguments.has(1)) {
      changed = response.body(arguments.text(1).escaped(Escaping.HTML));
    }
    return told(changed, arguments);
  }

  static Value setRedirect(Arguments arguments) {
    String location = arguments.text(0).escaped(Escaping.URL);
    return told(arguments.scope().response().redirect(location), arguments);
  }

  private static Value told(boolean changed, Arguments arguments) {
    if (!changed) {
      arguments
          .scope()
          .note("the response has begun or is not this document's, and stays as it is");
    }
    return Undefined.VALUE;
  }
}

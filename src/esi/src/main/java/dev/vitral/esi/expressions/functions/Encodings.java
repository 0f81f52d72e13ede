package dev.vitral.esi.expressions.functions;

import dev.vitral.esi.expressions.values.Escaping;
import dev.vitral.esi.expressions.values.IntegerValue;
import dev.vitral.esi.expressions.values.ListValue;
import dev.vitral.esi.expressions.values.Origin;
import dev.vitral.esi.expressions.values.Text;
import dev.vitral.esi.expressions.values.UrlEscape;
import dev.vitral.esi.expressions.values.Value;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Encodings and their way back. What is encoded for HTML needs no escaping any more; what is
 * decoded and came from the request needs it again.
 */
final class Encodings {

  private static final Map<Origin, Origin> HTML_ENCODED =
      Map.of(Origin.REQUEST, Origin.REQUEST_ENCODED, Origin.REQUEST_VALUE, Origin.REQUEST_ENCODED);

  /** A percent-encoded value is legal in a URL, and must not be encoded again there. */
  private static final Map<Origin, Origin> URL_ENCODED =
      Map.of(Origin.REQUEST_VALUE, Origin.REQUEST, Origin.REQUEST_ENCODED, Origin.REQUEST);

  private Encodings() {}

  static Value htmlEncode(Arguments arguments) {
    return arguments.text(0).map(Escaping::html).withOrigins(HTML_ENCODED);
  }

  static Value htmlDecode(Arguments arguments) {
    Text text = arguments.text(0);
    return decoded(text, HtmlEntities.decode(text.bytes()));
  }

  static Value urlEncode(Arguments arguments) {
    return arguments.text(0).map(UrlEscape::component).withOrigins(URL_ENCODED);
  }

  static Value urlDecode(Arguments arguments) {
    Text text = arguments.text(0);
    return decoded(text, UrlEscape.decode(text.bytes()));
  }

  static Value base64Encode(Arguments arguments) {
    Text text = arguments.text(0);
    return decoded(text, Base64.getEncoder().encodeToString(bytes(text)));
  }

  /** Padding may lack; the alphabet of URLs (RFC 4648, 5) is read too. */
  static Value base64Decode(Arguments arguments) throws UnusableArgument {
    Text text = arguments.text(0);
    String standard = text.bytes().replace('-', '+').replace('_', '/');
    try {
      byte[] decoded = Base64.getDecoder().decode(standard.getBytes(StandardCharsets.ISO_8859_1));
      return decoded(text, new String(decoded, StandardCharsets.ISO_8859_1));
    } catch (IllegalArgumentException malformed) {
      throw new UnusableArgument("needs base64");
    }
  }

  /** The digest as four numbers of 32 bits, each read lowest byte first. */
  static Value md5(Arguments arguments) {
    ByteBuffer digest = ByteBuffer.wrap(digest(arguments.text(0))).order(ByteOrder.LITTLE_ENDIAN);
    Stream<IntegerValue> numbers =
        Stream.generate(() -> new IntegerValue(digest.getInt())).limit(4);
    return new ListValue(numbers.toList());
  }

  static Value md5Hex(Arguments arguments) {
    return Text.ofMarkup(HexFormat.of().formatHex(digest(arguments.text(0))));
  }

  private static byte[] digest(Text text) {
    try {
      return MessageDigest.getInstance("MD5").digest(bytes(text));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java platform has MD5", impossible);
    }
  }

  private static byte[] bytes(Text text) {
    return text.bytes().getBytes(StandardCharsets.ISO_8859_1);
  }

  private static Text decoded(Text from, String latin1) {
    return Text.of(latin1, from.isMarkup() ? Origin.MARKUP : Origin.REQUEST_VALUE);
  }
}

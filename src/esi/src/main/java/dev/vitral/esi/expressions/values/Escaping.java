package dev.vitral.esi.expressions.values;

/**
 * How values are made harmless for what they are written into. What the markup's author wrote stays
 * as it is; what a visitor could choose does not.
 */
public enum Escaping {

  /** HTML and XML: text and quoted attribute values. */
  HTML {
    @Override
    String apply(String latin1, Origin origin) {
      return switch (origin) {
        case MARKUP, REQUEST_ENCODED -> latin1;
        case REQUEST, REQUEST_VALUE -> html(latin1);
      };
    }
  },

  /** Strings within JSON and JavaScript, also where that stands in a {@code script} element. */
  JSON {
    @Override
    String apply(String latin1, Origin origin) {
      return origin.isMarkup() ? latin1 : json(latin1);
    }
  },

  /**
   * A URL reference (RFC 3986). One value of the request is one component of it: nothing in it can
   * end the component; other text keeps what is legal somewhere in a URL.
   */
  URL {
    @Override
    String apply(String latin1, Origin origin) {
      return switch (origin) {
        case MARKUP -> UrlEscape.reference(latin1);
        case REQUEST -> UrlEscape.reference(latin1).replace("#", "%23");
        case REQUEST_VALUE, REQUEST_ENCODED -> UrlEscape.component(latin1);
      };
    }
  };

  private static final String HEX = "0123456789abcdef";

  abstract String apply(String latin1, Origin origin);

  /** Replaces the five characters that mean something in HTML. */
  public static String html(String latin1) {
    StringBuilder escaped = new StringBuilder(latin1.length() + 16);
    for (int i = 0; i < latin1.length(); i++) {
      char c = latin1.charAt(i);
      switch (c) {
        case '&' -> escaped.append("&amp;");
        case '<' -> escaped.append("&lt;");
        case '>' -> escaped.append("&gt;");
        case '"' -> escaped.append("&quot;");
        case '\'' -> escaped.append("&#39;");
        default -> escaped.append(c);
      }
    }
    return escaped.toString();
  }

  private static String json(String latin1) {
    StringBuilder escaped = new StringBuilder(latin1.length() + 16);
    for (int i = 0; i < latin1.length(); i++) {
      char c = latin1.charAt(i);
      boolean meant = c >= ' ' && c != 0x7F && "\"\\<>&'`".indexOf(c) < 0;
      if (meant) {
        escaped.append(c);
      } else {
        escaped.append("\\u00").append(HEX.charAt(c >> 4)).append(HEX.charAt(c & 15));
      }
    }
    return escaped.toString();
  }
}

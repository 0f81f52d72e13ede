package dev.vitral.esi.expressions.functions;

import dev.vitral.esi.expressions.values.Utf8;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The character references of HTML: numeric ones, and the names of XML and Latin 1. */
final class HtmlEntities {

  private static final Pattern REFERENCE =
      Pattern.compile("&(?:#([0-9]{1,7})|#[xX]([0-9a-fA-F]{1,6})|([a-zA-Z]{2,8}[0-9]{0,2}));");

  /** Those of U+00A0 to U+00FF, in order. */
  private static final String LATIN_1 =
      "nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn"
          + " sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest"
          + " Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave"
          + " Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave"
          + " Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig"
          + " ccedil egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute"
          + " ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml";

  private static final Map<String, Integer> NAMED = named();

  private HtmlEntities() {}

  /** The bytes with every reference that is known replaced by its character. */
  static String decode(String latin1) {
    return latin1.indexOf('&') < 0
        ? latin1
        : REFERENCE.matcher(latin1).replaceAll(found -> Matcher.quoteReplacement(character(found)));
  }

  private static String character(MatchResult found) {
    int code =
        found.group(1) != null
            ? Integer.parseInt(found.group(1))
            : found.group(2) != null
                ? Integer.parseInt(found.group(2), 16)
                : NAMED.getOrDefault(found.group(3), -1);
    boolean known = Character.isValidCodePoint(code) && !isSurrogate(code);
    return known ? Utf8.encode(code) : found.group();
  }

  private static boolean isSurrogate(int code) {
    return code >= Character.MIN_SURROGATE && code <= Character.MAX_SURROGATE;
  }

  private static Map<String, Integer> named() {
    Map<String, Integer> named =
        new HashMap<>(Map.of("amp", 0x26, "lt", 0x3C, "gt", 0x3E, "quot", 0x22, "apos", 0x27));
    int code = 0xA0;
    for (String name : LATIN_1.split(" ")) {
      named.put(name, code++);
    }
    named.put("euro", 0x20AC);
    return named;
  }
}

package dev.vitral.shell.cache;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A dictionary of RFC 8941, 3.2, as far as directives need it: integers and booleans are read,
 * items of other types are there without a value of use, parameters and inner lists are only
 * checked.
 */
final class StructuredDictionary {

  private static final String KEY_BEGINS = "abcdefghijklmnopqrstuvwxyz*";
  private static final String KEY_GOES_ON = KEY_BEGINS + "0123456789_-.";
  private static final String TOKEN_MARKS = "!#$%&'*+-.^_`|~:/";
  private static final int MOST_DIGITS = 15;

  /** Thrown at what is no dictionary; never leaves this class. */
  private static final class Malformed extends Exception {
    private static final long serialVersionUID = 1;

    Malformed() {
      super(null, null, false, false);
    }
  }

  private static final Object OF_ANOTHER_TYPE = new Object();

  private final String text;
  private int at;

  private StructuredDictionary(String text) {
    this.text = text;
  }

  /** Reads all lines of a header; empty if they are no dictionary, or one without members. */
  static Optional<Map<String, Object>> of(List<String> lines) {
    try {
      Map<String, Object> members = new StructuredDictionary(String.join(",", lines)).members();
      return members.isEmpty() ? Optional.empty() : Optional.of(members);
    } catch (Malformed ignoredAsAWhole) {
      return Optional.empty();
    }
  }

  static boolean has(Map<String, Object> members, String key) {
    return Boolean.TRUE.equals(members.get(key));
  }

  static OptionalLong integer(Map<String, Object> members, String key) {
    return members.get(key) instanceof Long number ? OptionalLong.of(number) : OptionalLong.empty();
  }

  private Map<String, Object> members() throws Malformed {
    Map<String, Object> members = new LinkedHashMap<>();
    skip(" ");
    while (at < text.length()) {
      String key = key();
      Object value = take('=') ? memberValue() : Boolean.TRUE;
      parameters();
      members.remove(key);
      members.put(key, value);
      skip(" \t");
      if (at < text.length()) {
        expect(',');
        skip(" \t");
        check(at < text.length());
      }
    }
    return members;
  }

  private Object memberValue() throws Malformed {
    return peek() == '(' ? innerList() : bareItem();
  }

  private Object innerList() throws Malformed {
    expect('(');
    skip(" ");
    while (!take(')')) {
      bareItem();
      parameters();
      check(peek() == ' ' || peek() == ')');
      skip(" ");
    }
    return OF_ANOTHER_TYPE;
  }

  private void parameters() throws Malformed {
    while (take(';')) {
      skip(" ");
      key();
      if (take('=')) {
        bareItem();
      }
    }
  }

  private Object bareItem() throws Malformed {
    char begins = peek();
    if (begins == '"') {
      return string();
    } else if (begins == ':') {
      return bytes();
    } else if (begins == '?') {
      return bool();
    } else if (begins == '-' || isDigit(begins)) {
      return number();
    }
    check(begins == '*' || isLetter(begins));
    while (at < text.length() && isOfToken(text.charAt(at))) {
      at++;
    }
    return OF_ANOTHER_TYPE;
  }

  private Object number() throws Malformed {
    boolean negative = take('-');
    int start = at;
    while (at < text.length() && isDigit(text.charAt(at))) {
      at++;
    }
    check(at > start && at - start <= MOST_DIGITS);
    long whole = Long.parseLong(text.substring(start, at));
    if (take('.')) {
      check(isDigit(peek()));
      skip("0123456789");
      return OF_ANOTHER_TYPE;
    }
    return negative ? -whole : whole;
  }

  private Object string() throws Malformed {
    expect('"');
    while (!take('"')) {
      char c = peek();
      check(c >= ' ' && c <= '~');
      at++;
      if (c == '\\') {
        check(peek() == '"' || peek() == '\\');
        at++;
      }
    }
    return OF_ANOTHER_TYPE;
  }

  private Object bytes() throws Malformed {
    expect(':');
    int end = text.indexOf(':', at);
    check(end >= 0);
    at = end + 1;
    return OF_ANOTHER_TYPE;
  }

  private Object bool() throws Malformed {
    expect('?');
    boolean yes = take('1');
    check(yes || take('0'));
    return yes;
  }

  private String key() throws Malformed {
    int start = at;
    check(KEY_BEGINS.indexOf(peek()) >= 0);
    skip(KEY_GOES_ON);
    return text.substring(start, at);
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static boolean isLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  private static boolean isOfToken(char c) {
    return isLetter(c) || isDigit(c) || TOKEN_MARKS.indexOf(c) >= 0;
  }

  private void skip(String some) {
    while (at < text.length() && some.indexOf(text.charAt(at)) >= 0) {
      at++;
    }
  }

  private boolean take(char wanted) {
    boolean there = at < text.length() && text.charAt(at) == wanted;
    at += there ? 1 : 0;
    return there;
  }

  private char peek() throws Malformed {
    check(at < text.length());
    return text.charAt(at);
  }

  private void expect(char wanted) throws Malformed {
    check(take(wanted));
  }

  private static void check(boolean fine) throws Malformed {
    if (!fine) {
      throw new Malformed();
    }
  }
}

package dev.vitral.esi.expressions.functions;

import dev.vitral.esi.expressions.scope.Scope;
import dev.vitral.esi.expressions.values.Undefined;
import dev.vitral.esi.expressions.values.Value;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The functions of the dialect, as Akamai's guide names them and other engines have them; called by
 * their names in lower case, {@code $string_split('a,b', ',')}. Places in text are counted in
 * characters of UTF-8, from 0.
 */
public enum BuiltIn {
  LOWER(1, 1, Strings::lower),
  UPPER(1, 1, Strings::upper),
  LSTRIP(1, 1, Strings::lstrip),
  RSTRIP(1, 1, Strings::rstrip),
  STRIP(1, 1, Strings::strip),
  SUBSTR(2, 3, Strings::substr),
  REPLACE(3, 4, Strings::replace),
  INDEX(2, 2, Strings::index),
  RINDEX(2, 2, Strings::rindex),
  DOLLAR(0, 0, arguments -> Strings.literal("$")),
  DQUOTE(0, 0, arguments -> Strings.literal("\"")),
  SQUOTE(0, 0, arguments -> Strings.literal("'")),

  STRING_SPLIT(1, 3, Lists::stringSplit),
  JOIN(1, 2, Lists::join),
  LIST_DELITEM(2, 2, Lists::delete),
  LEN(1, 1, Lists::len),

  STR(1, 1, Types::str),
  INT(1, 1, Types::integer),
  BIN_INT(1, 1, Types::binary),
  EXISTS(1, 1, Types::exists),
  IS_EMPTY(1, 1, Types::isEmpty),

  HTML_ENCODE(1, 1, Encodings::htmlEncode),
  HTML_DECODE(1, 1, Encodings::htmlDecode),
  URL_ENCODE(1, 1, Encodings::urlEncode),
  URL_DECODE(1, 1, Encodings::urlDecode),
  BASE64_ENCODE(1, 1, Encodings::base64Encode),
  BASE64_DECODE(1, 1, Encodings::base64Decode),
  CONVERT_TO_UNICODE(1, 1, Types::str),
  CONVERT_FROM_UNICODE(1, 1, Types::str),
  DIGEST_MD5(1, 1, Encodings::md5),
  DIGEST_MD5_HEX(1, 1, Encodings::md5Hex),

  TIME(0, 0, Times::now),
  HTTP_TIME(0, 1, Times::httpTime),
  STRFTIME(2, 2, Times::format),

  RAND(0, 1, Randoms::next),
  LAST_RAND(0, 0, Randoms::last),

  ADD_HEADER(2, 2, Responses::addHeader),
  SET_RESPONSE_CODE(1, 2, Responses::setCode),
  SET_REDIRECT(1, 1, Responses::setRedirect);

  private static final Map<String, BuiltIn> BY_NAME =
      Stream.of(values()).collect(Collectors.toMap(BuiltIn::spelling, builtIn -> builtIn));

  private final int minArguments;
  private final int maxArguments;
  private final Function function;

  BuiltIn(int minArguments, int maxArguments, Function function) {
    this.minArguments = minArguments;
    this.maxArguments = maxArguments;
    this.function = function;
  }

  public static Optional<BuiltIn> named(String name) {
    return Optional.ofNullable(BY_NAME.get(name));
  }

  /** Its name as it is called, such as {@code string_split}. */
  public String spelling() {
    return name().toLowerCase(Locale.ROOT);
  }

  public int minArguments() {
    return minArguments;
  }

  public int maxArguments() {
    return maxArguments;
  }

  /** Its value; undefined, and the scope told why, if the arguments do not fit. */
  public Value call(List<Value> values, Scope scope) {
    if (values.size() < minArguments || values.size() > maxArguments) {
      scope.note("$" + spelling() + " does not take " + values.size() + " arguments");
      return Undefined.VALUE;
    }
    try {
      long size = values.stream().mapToLong(Value::size).sum();
      return scope.workload().spend(size)
          ? function.apply(new Arguments(values, scope))
          : Undefined.VALUE;
    } catch (UnusableArgument unusable) {
      scope.note("$" + spelling() + " " + unusable.getMessage());
      return Undefined.VALUE;
    }
  }
}

package dev.vitral.esi.expressions.scope;

import dev.vitral.esi.RequestContext;
import dev.vitral.esi.expressions.values.BooleanValue;
import dev.vitral.esi.expressions.values.Origin;
import dev.vitral.esi.expressions.values.Text;
import dev.vitral.esi.expressions.values.Value;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** A variable that the request gives its value (ESI 1.0, 4.1, and what later engines added). */
public enum RequestVariable {

  /** The cookies; by key the value of that cookie. */
  HTTP_COOKIE {
    @Override
    Optional<String> text(RequestContext request, String name) {
      return request.header("Cookie");
    }

    @Override
    Map<String, Value> parts(RequestContext request, String name) {
      Map<String, Value> cookies = new HashMap<>();
      for (String pair : text(request, name).orElse("").split(";")) {
        String[] sides = pair.split("=", 2);
        if (sides.length == 2) {
          cookies.putIfAbsent(sides[0].strip(), value(sides[1].strip()));
        }
      }
      return cookies;
    }
  },

  /** The host asked for, with the port if the request has it. */
  HTTP_HOST {
    @Override
    Optional<String> text(RequestContext request, String name) {
      return request.header("Host").or(() -> Optional.ofNullable(request.url().getRawAuthority()));
    }
  },

  /** The page the visitor came from. */
  HTTP_REFERER {
    @Override
    Optional<String> text(RequestContext request, String name) {
      return request.header("Referer");
    }
  },

  /**
   * The browser's header; by key {@code browser} (MSIE, MOZILLA or OTHER), {@code version} or
   * {@code os} (WIN, MAC, UNIX or OTHER).
   */
  HTTP_USER_AGENT {
    @Override
    Optional<String> text(RequestContext request, String name) {
      return request.header("User-Agent");
    }

    @Override
    Map<String, Value> parts(RequestContext request, String name) {
      UserAgent agent = UserAgent.of(text(request, name).orElse(""));
      return Map.of(
          "browser", value(agent.browser()),
          "version", value(agent.version()),
          "os", value(agent.os()));
    }

    @Override
    String key(String written) {
      return written.toLowerCase(Locale.ROOT);
    }
  },

  /**
   * Any other header, {@code HTTP_X_TENANT} for {@code X-Tenant}; by key {@code true} if the key is
   * in its list, however weighted, as in {@code HTTP_ACCEPT_LANGUAGE{es}}.
   */
  HTTP_ {
    @Override
    Optional<String> text(RequestContext request, String name) {
      String header = name.substring(name().length());
      return request.header(header.replace('_', '-')).or(() -> request.header(header));
    }

    @Override
    Map<String, Value> parts(RequestContext request, String name) {
      Map<String, Value> members = new HashMap<>();
      for (String member : text(request, name).orElse("").split(",")) {
        members.put(key(member.split(";", 2)[0].strip()), BooleanValue.TRUE);
      }
      return members;
    }

    @Override
    String key(String written) {
      return written.toLowerCase(Locale.ROOT);
    }
  },

  /** The query as it stands in the URL; by key the first value of that key, percent-decoded. */
  QUERY_STRING {
    @Override
    Optional<String> text(RequestContext request, String name) {
      return Optional.ofNullable(request.url().getRawQuery());
    }

    @Override
    Map<String, Value> parts(RequestContext request, String name) {
      Map<String, Value> pairs = new HashMap<>();
      text(request, name)
          .ifPresent(
              query ->
                  QueryString.read(query, (key, value) -> pairs.putIfAbsent(key, value(value))));
      return pairs;
    }
  },

  /** {@code GET}, {@code POST} and so on. */
  REQUEST_METHOD {
    @Override
    Optional<String> text(RequestContext request, String name) {
      return Optional.of(request.method());
    }
  },

  /** The path of the URL, without query. */
  REQUEST_PATH {
    @Override
    Optional<String> text(RequestContext request, String name) {
      return Optional.ofNullable(request.url().getRawPath());
    }
  },

  /** The visitor's address. */
  REMOTE_ADDR {
    @Override
    Optional<String> text(RequestContext request, String name) {
      return request.remoteAddress();
    }
  },

  /** Where the visitor is, by key such as {@code country_code}, as far as the caller knows. */
  GEO {
    @Override
    Optional<String> text(RequestContext request, String name) {
      return Optional.empty();
    }

    @Override
    Map<String, Value> parts(RequestContext request, String name) {
      Map<String, Value> known = new HashMap<>();
      request.geo().forEach((key, value) -> known.put(key, value(value)));
      return known;
    }
  };

  private static final Map<String, RequestVariable> BY_NAME =
      Arrays.stream(values())
          .collect(Collectors.toMap(RequestVariable::name, variable -> variable));

  /** The variable of that name; names are upper case. */
  static Optional<RequestVariable> named(String name) {
    RequestVariable variable = BY_NAME.get(name);
    return variable == null && name.startsWith(HTTP_.name())
        ? Optional.of(HTTP_)
        : Optional.ofNullable(variable);
  }

  /** All of it. */
  abstract Optional<String> text(RequestContext request, String name);

  /** Its parts, by {@link #key}. */
  Map<String, Value> parts(RequestContext request, String name) {
    return Map.of();
  }

  /** The key that is meant by what is written. */
  String key(String written) {
    return written;
  }

  private static Value value(String text) {
    return Text.ofCharacters(text, Origin.REQUEST_VALUE);
  }
}

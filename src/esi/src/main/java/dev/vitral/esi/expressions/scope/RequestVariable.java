package dev.vitral.esi.expressions.scope;

import dev.vitral.esi.RequestContext;
import dev.vitral.esi.expressions.values.BooleanValue;
import dev.vitral.esi.expressions.values.Origin;
import dev.vitral.esi.expressions.values.Text;
import dev.vitral.esi.expressions.values.Undefined;
import dev.vitral.esi.expressions.values.Value;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** A variable that the request gives its value (ESI 1.0, 4.1, and what later engines added). */
public enum RequestVariable {

  /** The cookies; by key the value of that cookie. */
  HTTP_COOKIE {
    @Override
    Optional<String> text(RequestContext request, String name) {
      return request.header("Cookie");
    }

    @Override
    Value part(RequestContext request, String name, String key) {
      return value(text(request, name).flatMap(all -> cookie(all, key)));
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
    Value part(RequestContext request, String name, String key) {
      UserAgent agent = UserAgent.of(text(request, name).orElse(""));
      return value(agent.property(key.toLowerCase(Locale.ROOT)));
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
    Value part(RequestContext request, String name, String key) {
      return text(request, name).filter(list -> lists(list, key)).isPresent()
          ? BooleanValue.TRUE
          : Undefined.VALUE;
    }
  },

  /** The query as it stands in the URL; by key the first value of that key, percent-decoded. */
  QUERY_STRING {
    @Override
    Optional<String> text(RequestContext request, String name) {
      return Optional.ofNullable(request.url().getRawQuery());
    }

    @Override
    Value part(RequestContext request, String name, String key) {
      return value(text(request, name).flatMap(query -> QueryString.value(query, key)));
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
    Value part(RequestContext request, String name, String key) {
      return value(request.geo(key));
    }
  };

  /** The variable of that name; names are upper case. */
  static Optional<RequestVariable> named(String name) {
    return Arrays.stream(values())
        .filter(variable -> variable != HTTP_ && variable.name().equals(name))
        .findFirst()
        .or(() -> Optional.of(HTTP_).filter(any -> name.startsWith("HTTP_")));
  }

  abstract Optional<String> text(RequestContext request, String name);

  final Value whole(RequestContext request, String name) {
    return text(request, name)
        .<Value>map(text -> Text.ofCharacters(text, Origin.REQUEST))
        .orElse(Undefined.VALUE);
  }

  Value part(RequestContext request, String name, String key) {
    return Undefined.VALUE;
  }

  private static Value value(Optional<String> text) {
    return text.<Value>map(found -> Text.ofCharacters(found, Origin.REQUEST_VALUE))
        .orElse(Undefined.VALUE);
  }

  private static Optional<String> cookie(String all, String name) {
    return Arrays.stream(all.split(";"))
        .map(pair -> pair.split("=", 2))
        .filter(pair -> pair.length == 2 && pair[0].strip().equals(name))
        .map(pair -> pair[1].strip())
        .findFirst();
  }

  private static boolean lists(String list, String key) {
    Stream<String> members = Arrays.stream(list.split(","));
    return members.anyMatch(member -> member.split(";", 2)[0].strip().equalsIgnoreCase(key));
  }
}

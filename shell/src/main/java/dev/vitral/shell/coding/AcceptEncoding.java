package dev.vitral.shell.coding;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a visitor says of content codings (RFC 9110, 12.5.3). */
public final class AcceptEncoding {

  private static final String IDENTITY = "identity";
  private static final String ANY = "*";
  private static final int UNSAID = -1;

  private final String said;

  /**
   * @param said the header's lines, joined; null if there is none, which leaves all as it is
   */
  public AcceptEncoding(@Nullable String said) {
    this.said = said == null ? "" : said.toLowerCase(Locale.ROOT);
  }

  /**
   * The one with the greatest weight, if it weighs at least as much as none at all.
   *
   * @param available the best first: it is taken where weights are equal
   */
  public Optional<Coding> best(List<Coding> available) {
    if (said.isEmpty()) {
      return Optional.empty();
    }
    Coding best = null;
    int most = Math.max(1, weight(IDENTITY));
    for (Coding coding : available) {
      int weight = weight(coding);
      if (weight > most || (weight == most && best == null)) {
        best = coding;
        most = weight;
      }
    }
    return Optional.ofNullable(best);
  }

  /** Whether it may be sent in that coding. */
  public boolean allows(Coding coding) {
    return weight(coding) > 0;
  }

  private int weight(Coding coding) {
    int weight = weight(coding.token());
    if (weight == UNSAID && coding == Coding.GZIP) {
      weight = weight("x-gzip");
    }
    return weight == UNSAID ? weight(ANY) : weight;
  }

  /** In thousandths. */
  private int weight(String token) {
    int at = 0;
    while (at < said.length()) {
      int comma = said.indexOf(',', at);
      int end = comma < 0 ? said.length() : comma;
      int semicolon = said.indexOf(';', at);
      int endOfName = semicolon < 0 || semicolon > end ? end : semicolon;
      if (said.substring(at, endOfName).strip().equals(token)) {
        return endOfName == end ? 1_000 : quality(said.substring(endOfName + 1, end));
      }
      at = end + 1;
    }
    return UNSAID;
  }

  /** Of {@code q=0.5}; a parameter that is no weight is left unseen. */
  private static int quality(String parameter) {
    String clean = parameter.replace(" ", "").replace("\t", "");
    if (!clean.startsWith("q=")) {
      return 1_000;
    }
    try {
      float weight = Float.parseFloat(clean.substring(2));
      return weight >= 0 ? Math.round(Math.min(1, weight) * 1_000) : 0;
    } catch (NumberFormatException unreadable) {
      return 0;
    }
  }
}

package dev.vitral.songs.search;

import dev.vitral.kit.locale.RequestLocale;
import dev.vitral.kit.problem.ProblemException;
import dev.vitral.songs.song.Mood;
import dev.vitral.songs.song.Pace;
import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Takes questions as visitors write them; what cannot be asked is refused in their language. */
@ApplicationScoped
class Desk {

  private static final int TOO_DEEP = 10_000;
  private static final int LONGEST_ARTIST = 200;

  private final SearchConfig config;
  private final RequestLocale locale;

  Desk(SearchConfig config, RequestLocale locale) {
    this.config = config;
    this.locale = locale;
  }

  /**
   * The question.
   *
   * @throws ProblemException 400 for filters or a cursor that do not exist, 413 for too long a text
   */
  Question question(@Nullable String text, Filters filters, @Nullable String cursor) {
    if (text != null && text.length() > config.longestQuestion()) {
      throw new ProblemException(413, messages().too_long(config.longestQuestion()));
    }
    check("lang", filters.lang(), List.of("es", "en"));
    check("mood", filters.mood(), Arrays.stream(Mood.values()).map(Mood::word).toList());
    check("pace", filters.pace(), Arrays.stream(Pace.values()).map(Pace::word).toList());
    boolean longArtist =
        Stream.ofNullable(filters.artist()).anyMatch(a -> a.length() > LONGEST_ARTIST);
    OptionalInt from = Cursor.read(cursor);
    if (longArtist || from.isEmpty() || from.getAsInt() >= TOO_DEEP - config.pageSize()) {
      throw new ProblemException(
          400, longArtist ? messages().unknown_filter("artist") : messages().unknown_cursor());
    }
    return Question.of(text, filters, locale.locale(), from.getAsInt(), config.pageSize());
  }

  /** The question of a program, which must not be empty. */
  Question spoken(@Nullable String text, Filters filters, @Nullable String cursor) {
    Question question = question(text, filters, cursor);
    if (question.isEmpty()) {
      throw new ProblemException(400, messages().no_question());
    }
    return question;
  }

  private void check(String name, @Nullable String value, List<String> known) {
    if (value != null && !known.contains(value)) {
      throw new ProblemException(400, messages().unknown_filter(name));
    }
  }

  private SongsMessages messages() {
    return MessageBundles.get(
        SongsMessages.class, Localized.Literal.of(locale.locale().getLanguage()));
  }
}

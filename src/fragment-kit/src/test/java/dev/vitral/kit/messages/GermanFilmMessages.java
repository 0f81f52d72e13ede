package dev.vitral.kit.messages;

import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.Message;

/** A language that is written in Java. */
@Localized("de")
public interface GermanFilmMessages extends FilmMessages {

  @Message("Spielplan")
  @Override
  String title();
}

package dev.vitral.kit.messages;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words for {@link MessageBundlesTest}, in every way that Qute knows; they are built with it. */
@MessageBundle("films")
public interface FilmMessages {

  /** What a film is. */
  enum Genre {
    DRAMA,
    FILM_NOIR
  }

  @Message("Cartelera")
  String title();

  @Message("Faltan {minutes} minutos")
  String minutesLeft(int minutes);

  @Message(key = "box-office", value = "Taquilla")
  String box_office();

  @Message
  String genre(Genre genre);
}

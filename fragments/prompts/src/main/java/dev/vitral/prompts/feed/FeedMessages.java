package dev.vitral.prompts.feed;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What the feed says; English in {@code messages/feed_en.properties}. */
@MessageBundle("feed")
public interface FeedMessages {

  @Message("Mi hilo")
  String title();

  @Message("Lo tuyo, lo de quienes sigues y lo que recomiendan.")
  String lead();

  @Message("{name} recomienda")
  String recommends(String name);

  @Message("Tu hilo está vacío")
  String empty();

  @Message("Sigue a alguien o escribe tu primer prompt.")
  String empty_hint();

  @Message("Buscar gente")
  String find_people();

  @Message("Hay algo nuevo: ver")
  String one_new();

  @Message("Hay {count} novedades: ver")
  String news(int count);
}

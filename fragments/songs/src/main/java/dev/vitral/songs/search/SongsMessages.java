package dev.vitral.songs.search;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What those who look for songs read; English in {@code messages/songs_en.properties}. */
@MessageBundle("songs")
public interface SongsMessages {

  @Message("Canciones")
  String songs();

  @Message("Pregunta con tus palabras")
  String ask();

  @Message(
      "Cuenta qué te pasa, a quién echas de menos o qué tiempo hace: buscamos por las palabras y por lo que quieren decir.")
  String lead();

  @Message("Tu pregunta")
  String question();

  @Message("Una canción para…")
  String placeholder();

  @Message("Buscar")
  String search();

  @Message("Por ejemplo")
  String samples();

  @Message("Lleva lloviendo tres días y me gusta")
  String sample_rain();

  @Message("algo sobre la gente que espera en el puerto")
  String sample_sea();

  @Message("que nadie se quede en la silla")
  String sample_dance();

  @Message("Canciones para «{text}»")
  String results_for(String text);

  @Message("Todas las canciones")
  String all();

  @Message("1 canción")
  String found_one();

  @Message("{count} canciones")
  String found(long count);

  @Message("No hemos encontrado ninguna canción.")
  String nothing();

  @Message("Prueba con otras palabras o quita algún filtro.")
  String nothing_hint();

  @Message("Ahora mismo solo podemos buscar por las palabras exactas.")
  String degraded();

  @Message("Canción sin título conocido")
  String unknown_name();

  @Message("Intérprete desconocido")
  String unknown_artist();

  @Message("Álbum desconocido")
  String unknown_album();

  @Message("Por las palabras")
  String by_words();

  @Message("Por el sentido")
  String by_meaning();

  @Message("Por palabras y sentido")
  String by_both();

  @Message("en la letra")
  String in_lyrics();

  @Message("en el título")
  String in_name();

  @Message("en el intérprete")
  String in_artists();

  @Message("en el álbum")
  String in_album();

  @Message("Afinar")
  String narrow();

  @Message("Idioma")
  String lang();

  @Message("Ánimo")
  String mood();

  @Message("Ritmo")
  String pace();

  @Message("Intérprete")
  String artist();

  @Message("Español")
  String spanish();

  @Message("Inglés")
  String english();

  @Message("Animada")
  String lively();

  @Message("Tranquila")
  String calm();

  @Message("Melancólica")
  String wistful();

  @Message("Intensa")
  String fierce();

  @Message("Lenta")
  String slow();

  @Message("Media")
  String medium();

  @Message("Rápida")
  String fast();

  @Message("Más canciones")
  String next();

  @Message("Volver a las canciones")
  String back();

  @Message("Letra")
  String lyrics();

  @Message("No hay letra de esta canción.")
  String no_lyrics();

  @Message("También puede gustarte")
  String alike();

  @Message("Ficha")
  String about();

  @Message("Álbum")
  String album();

  @Message("Duración")
  String length();

  @Message("Tempo")
  String tempo();

  @Message("{count} pulsos por minuto")
  String beats(long count);

  @Message("Modo")
  String tonality();

  @Message("Mayor")
  String major();

  @Message("Menor")
  String minor();

  @Message("Canciones para esto")
  String answers();

  @Message("Ver todas")
  String answers_all();

  @Message("Todavía no hay canciones para esto.")
  String answers_none();

  @Message("Las canciones no llegan ahora. Pregunta tú:")
  String answers_away();

  @Message("La pregunta es demasiado larga: caben {characters} caracteres.")
  String too_long(int characters);

  @Message("Falta la pregunta: escribe algo en «question».")
  String no_question();

  @Message("Ese valor de «{name}» no existe.")
  String unknown_filter(String name);

  @Message("Ese «cursor» no existe. Empieza por la primera página.")
  String unknown_cursor();
}

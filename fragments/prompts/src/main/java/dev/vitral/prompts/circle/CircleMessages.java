package dev.vitral.prompts.circle;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What the pages of people say; English in {@code messages/circle_en.properties}. */
@MessageBundle("circle")
public interface CircleMessages {

  @Message("Gente")
  String title();

  @Message("Busca a quien escribe, sigue a quien te guste.")
  String lead();

  @Message("Nombre o usuario, desde {least} letras")
  String search(int least);

  @Message("Buscar")
  String search_button();

  @Message("Entra con tu cuenta para buscar gente y seguirla.")
  String sign_in();

  @Message("Resultados")
  String results();

  @Message("Nadie se llama así.")
  String nobody();

  @Message("Puede que te guste")
  String suggestions();

  @Message("Sigues a")
  String following();

  @Message("Te siguen")
  String followers();

  @Message("Has bloqueado a")
  String blocked();

  @Message("Aún nadie.")
  String nobody_yet();

  @Message("Seguir")
  String follow();

  @Message("Dejar de seguir")
  String unfollow();

  @Message("Bloquear")
  String block();

  @Message("Desbloquear")
  String unblock();

  @Message("Este eres tú.")
  String yourself();

  @Message("{followers} seguidores · sigue a {following}")
  String numbers(long followers, long following);

  @Message("Todavía no ha publicado nada.")
  String nothing();

  @Message("Hay un bloqueo entre vosotros: no ves sus prompts.")
  String apart();
}

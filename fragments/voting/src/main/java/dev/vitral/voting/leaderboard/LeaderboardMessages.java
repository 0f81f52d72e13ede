package dev.vitral.voting.leaderboard;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What readers of the board see; English in {@code messages/leaderboard_en.properties}. */
@MessageBundle("leaderboard")
public interface LeaderboardMessages {

  @Message("Así va la votación")
  String title();

  @Message("Resultado final")
  String title_closed();

  @Message("En directo")
  String live();

  @Message("Última clasificación conocida")
  String last_known();

  @Message("Aún no hay votos. El primero puede ser el tuyo.")
  String no_votes();

  @Message("1 voto")
  String one_vote();

  @Message("{votes} votos")
  String votes(String votes);

  @Message("Total: {votes} votos")
  String total(String votes);

  @Message("{percent} % de los votos")
  String share(String percent);

  @Message("Votar ahora")
  String vote_now();

  @Message("Ver todos los resultados")
  String all_results();

  @Message("Todavía no hay ningún concurso abierto.")
  String no_contest();
}

package dev.vitral.voting.ballot;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What voters read; English in {@code messages/ballot_en.properties}. */
@MessageBundle("ballot")
public interface BallotMessages {

  @Message("Votación")
  String voting();

  @Message("Vota a tus favoritas")
  String ballot_paper();

  @Message("Tienes {votes} votos en esta ronda. Cada banda puede recibir uno de ellos.")
  String allowance(int votes);

  @Message("Votar")
  String vote();

  @Message("Votar a {name}")
  String vote_for(String name);

  @Message("La votación está cerrada. Estos son los resultados.")
  String closed();

  @Message("Todavía no hay ningún concurso abierto.")
  String no_contest();

  @Message("Vuelve pronto: aquí aparecerá el próximo.")
  String no_contest_hint();

  @Message("Confirma tu voto")
  String confirm_title();

  @Message(
      "Es tu primera vez aquí: este navegador acaba de recibir la cookie que evita votos"
          + " duplicados. Confirma tu voto por {name} y cuenta.")
  String confirm_text(String name);

  @Message(
      "Si vuelves a ver esta página, tu navegador no acepta cookies y no podemos contar el voto.")
  String confirm_hint();

  @Message("Confirmar mi voto por {name}")
  String confirm(String name);

  @Message("¡Gracias!")
  String thanks();

  @Message("Tu voto por {name} está dentro.")
  String taken(String name);

  @Message("Tu voto por {name} ya estaba dentro: cuenta una vez.")
  String repeated(String name);

  @Message("Tu voto por {name} ya está contado.")
  String counted(String name);

  @Message("Tu voto por {name} no cuenta: ya habías usado todos los votos de esta ronda.")
  String not_counted(String name);

  @Message("Número de tu voto")
  String vote_number();

  @Message("Volver a la votación")
  String back();

  @Message("No hay ningún concurso con ese nombre.")
  String unknown_contest();

  @Message("Esa banda no se presenta a este concurso. Elige una de la lista.")
  String unknown_candidate();

  @Message("La votación está cerrada: ya no se pueden enviar votos.")
  String contest_closed();

  @Message("Ya has usado tus {votes} votos de esta ronda.")
  String over_limit(int votes);

  @Message("No hemos podido guardar tu voto. Vuelve a enviarlo: contará una sola vez.")
  String unavailable();

  @Message("«voteId» debe ser un UUID de la versión 7.")
  String invalid_vote_id();

  @Message("Ese «voteId» ya se usó para otra candidata.")
  String vote_id_taken();

  @Message("Falta la cookie de votante. Pídela con POST /voting/voters y repite la petición.")
  String voter_missing();

  @Message("El cuerpo debe ser un objeto JSON con «voteId» y «candidate».")
  String body_missing();

  @Message("No encontramos ese voto entre los tuyos.")
  String unknown_vote();
}

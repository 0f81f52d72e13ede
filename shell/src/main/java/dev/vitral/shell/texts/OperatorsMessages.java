package dev.vitral.shell.texts;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/**
 * What only operators are told; Spanish here, English in {@code messages/operators_en.properties}.
 */
@MessageBundle("operators")
public interface OperatorsMessages {

  @Message("Piezas sustituidas")
  String lowParts();

  @Message("La página estaba lista: se envió entera.")
  String wasReady();

  @Message("Todavía no hay ninguna.")
  String noRequests();

  @Message("activo")
  String isAsked();

  @Message("a prueba")
  String onProbation();

  @Message("expulsado")
  String ejected();

  @Message("Fallos seguidos")
  String failuresInARow();

  @Message("La petición en el tiempo")
  String waterfall();

  @Message("La tabla de debajo dice lo mismo.")
  String tableBelow();

  @Message("respondió su fragmento")
  String kindFresh();

  @Message("de la caché")
  String kindKept();

  @Message("una respuesta anterior")
  String kindStale();

  @Message("algo en su lugar")
  String kindReplaced();

  @Message("falló")
  String kindFailed();

  @Message("esperó su turno")
  String kindQueued();

  @Message("Operación")
  String operators();

  @Message(
      "Cómo está cada fragmento desde que arrancó este portal: lo que promete, lo que responde y lo que cuesta.")
  String fragmentsLead();

  @Message("El registro ha cambiado y no se puede usar; sigue valiendo el anterior.")
  String registryIsRefused();

  @Message("Destinos que responden")
  String targetsAnswering();

  @Message("cerrado")
  String circuitClosed();

  @Message("a prueba")
  String circuitHalfOpen();

  @Message("abierto: no se le pregunta")
  String circuitOpen();

  @Message("Aciertos de caché")
  String cacheHits();

  @Message("Páginas, p50 (ms)")
  String pagesP50();

  @Message("Páginas, p99 (ms)")
  String pagesP99();

  @Message("en servicio")
  String isServing();

  @Message("no visto")
  String isUnseen();

  @Message("retirado")
  String isRemoved();

  @Message("Está en el registro, pero todavía no ha dado su manifiesto.")
  String unseenText();

  @Message("Ninguna versión está en servicio.")
  String nothingServes();

  @Message("Desde entonces se ha aceptado otra, o la misma ya no lo dice.")
  String refusedBefore();

  @Message("Se rechazó un manifiesto sin versión:")
  String refusedNameless();

  @Message(
      "Las páginas del portal pueden enseñar de qué paneles están hechas y en qué peldaño; solo lo ve quien lo pide, durante una hora.")
  String panesLead();

  @Message("primer byte {millis} ms")
  String firstByteAt(String millis);

  @Message("Se rechazó la versión {version}:")
  String refusedVersion(String version);

  @Message("Sigue en servicio la versión {version}.")
  String olderServes(String version);

  @Message("Destinos de {fragment}")
  String targetsOf(String fragment);

  @Message("Piezas de {fragment}")
  String includesOf(String fragment);

  @Message(
      "{#switch rung}{#case 'fresh'}al día{#case 'stale'}anterior{#case 'alt'}alternativa"
          + "{#case 'fallback'}respaldo{#case 'static'}propia del portal{#case 'placeholder'}enlace"
          + "{#case 'omitted'}omitida{#else}fallida{/switch}")
  String rungNamed(String rung);

  @Message(
      "{#switch way}{#case 'hit'}de la caché{#case 'stale-hit'}de la caché, mientras se renueva"
          + "{#else}pedida{/switch}")
  String wayNamed(String way);
}

package dev.vitral.shell.texts;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The shell's own words; Spanish here, English in {@code messages/shell_en.properties}. */
@MessageBundle("shell")
public interface ShellMessages {

  @Message("Saltar al contenido")
  String skip();

  @Message("Navegación principal")
  String navigation();

  @Message("English")
  String otherLanguage();

  @Message("Secciones")
  String sections();

  @Message("Portada")
  String front();

  @Message("Estar al día")
  String upToDate();

  @Message("Novedades en Atom")
  String feed();

  @Message("Mapa del sitio")
  String sitemap();

  @Message("Vitral · muchas piezas, una sola ventana")
  String homeTitle();

  @Message(
      "Vitral es un portal hecho de piezas independientes: cada una la cuida su equipo, y juntas"
          + " forman una página que se mantiene en pie.")
  String homeDescription();

  @Message("Muchas piezas, una sola ventana")
  String heroTitle();

  @Message(
      "Cada panel de esta página es un servicio con vida propia. Si uno se apaga, los demás siguen"
          + " brillando.")
  String heroText();

  @Message("Volver al inicio")
  String home();

  @Message("Peticiones recientes")
  String requests();

  @Message("Petición")
  String request();

  @Message("Momento")
  String moment();

  @Message("Estado")
  String status();

  @Message("Piezas sustituidas")
  String lowParts();

  @Message("Primer byte (ms)")
  String committed();

  @Message("Total (ms)")
  String total();

  @Message("Bytes")
  String bytes();

  @Message("Pieza")
  String part();

  @Message("Peldaño")
  String rung();

  @Message("Procedencia")
  String way();

  @Message("En cola (ms)")
  String queued();

  @Message("Tardó (ms)")
  String took();

  @Message("La página estaba lista: se envió entera.")
  String wasReady();

  @Message("No cabe todo: faltan detalles.")
  String isCut();

  @Message("Todavía no hay ninguna.")
  String noRequests();

  @Message("Destinos de los fragmentos")
  String targets();

  @Message("Fragmento")
  String fragment();

  @Message("Destino")
  String target();

  @Message("activo")
  String isAsked();

  @Message("a prueba")
  String onProbation();

  @Message("expulsado")
  String ejected();

  @Message("Aún expulsado (s)")
  String ejectedFor();

  @Message("En curso")
  String inFlight();

  @Message("Fallos seguidos")
  String failuresInARow();

  @Message("Expulsiones")
  String ejections();

  @Message("Este panel no responde ahora. El resto de la vidriera sigue en pie.")
  String paneIsAway();

  @Message("Ver este panel por separado")
  String paneAlone();

  @Message("Ir a {label}")
  String goTo(String label);

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

  @Message("Comenzó (ms)")
  String began();

  @Message("Operación")
  String operators();

  @Message("Fragmentos")
  String fragments();

  @Message(
      "Cómo está cada fragmento desde que arrancó este portal: lo que promete, lo que responde y lo que cuesta.")
  String fragmentsLead();

  @Message("El registro ha cambiado y no se puede usar; sigue valiendo el anterior.")
  String registryIsRefused();

  @Message("Versión")
  String version();

  @Message("Equipo")
  String team();

  @Message("Destinos que responden")
  String targetsAnswering();

  @Message("Circuito")
  String circuit();

  @Message("cerrado")
  String circuitClosed();

  @Message("a prueba")
  String circuitHalfOpen();

  @Message("abierto: no se le pregunta")
  String circuitOpen();

  @Message("Aciertos de caché")
  String cacheHits();

  @Message("Páginas")
  String pages();

  @Message("Páginas, p50 (ms)")
  String pagesP50();

  @Message("Páginas, p99 (ms)")
  String pagesP99();

  @Message("Última promoción")
  String promoted();

  @Message("en servicio")
  String isServing();

  @Message("rechazado")
  String isRefused();

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

  @Message("Emite")
  String emits();

  @Message("Escucha")
  String consumes();

  @Message("Desde")
  String since();

  @Message("responde")
  String answers();

  @Message("falla")
  String fails();

  @Message("Plazo (ms)")
  String deadline();

  @Message("Muestras")
  String samples();

  @Message("Peldaños")
  String rungs();

  @Message("Paneles de esta página")
  String panes();

  @Message(
      "Las páginas del portal pueden enseñar de qué paneles están hechas y en qué peldaño; solo lo ve quien lo pide, durante una hora.")
  String panesLead();

  @Message("Ver los paneles")
  String showPanes();

  @Message("Ocultar los paneles")
  String hidePanes();

  @Message("Los paneles de esta página; solo tú los ves.")
  String panesAreShown();

  @Message("Evento sin declarar:")
  String undeclaredEvent();

  @Message("primer byte {millis} ms")
  String firstByteAt(String millis);

  @Message("Se retiró del registro:")
  String removed();

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

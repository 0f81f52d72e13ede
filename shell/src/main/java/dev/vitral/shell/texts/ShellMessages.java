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
}

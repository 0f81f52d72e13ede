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

  @Message("No cabe todo: faltan detalles.")
  String isCut();

  @Message("Destinos de los fragmentos")
  String targets();

  @Message("Fragmento")
  String fragment();

  @Message("Destino")
  String target();

  @Message("Aún expulsado (s)")
  String ejectedFor();

  @Message("En curso")
  String inFlight();

  @Message("Expulsiones")
  String ejections();

  @Message("Este panel no responde ahora. El resto de la vidriera sigue en pie.")
  String paneIsAway();

  @Message("Ver este panel por separado")
  String paneAlone();

  @Message("Ir a {label}")
  String goTo(String label);

  @Message("Comenzó (ms)")
  String began();

  @Message("Fragmentos")
  String fragments();

  @Message("Versión")
  String version();

  @Message("Equipo")
  String team();

  @Message("Circuito")
  String circuit();

  @Message("Páginas")
  String pages();

  @Message("Última promoción")
  String promoted();

  @Message("rechazado")
  String isRefused();

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

  @Message("Ver los paneles")
  String showPanes();

  @Message("Ocultar los paneles")
  String hidePanes();

  @Message("Los paneles de esta página; solo tú los ves.")
  String panesAreShown();

  @Message("Evento sin declarar:")
  String undeclaredEvent();

  @Message("Se retiró del registro:")
  String removed();
}

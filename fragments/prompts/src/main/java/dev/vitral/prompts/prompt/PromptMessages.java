package dev.vitral.prompts.prompt;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What readers and writers of prompts see; English in {@code messages/prompts_en.properties}. */
@MessageBundle("prompts")
public interface PromptMessages {

  @Message("Prompts")
  String title();

  @Message("Canciones contadas con palabras: lee lo que otros quieren oír y escucha qué responde.")
  String lead();

  @Message("Secciones de los prompts")
  String sections();

  @Message("Explorar")
  String explore();

  @Message("Mi hilo")
  String feed();

  @Message("Gente")
  String people();

  @Message("Mis prompts")
  String mine();

  @Message("Moderación")
  String moderation();

  @Message("Escribir un prompt")
  String write();

  @Message("Buscar prompts")
  String search();

  @Message("Una palabra, un ánimo, un lugar…")
  String search_hint();

  @Message("Buscar")
  String search_button();

  @Message("Con la etiqueta «{tag}»")
  String with_tag(String tag);

  @Message("De {name}")
  String by_author(String name);

  @Message("Ver todos")
  String show_all();

  @Message("Nada por aquí")
  String nothing();

  @Message("Ningún prompt encaja. Prueba con menos palabras o escribe el primero.")
  String nothing_hint();

  @Message("Todavía no has publicado nada.")
  String nothing_mine();

  @Message("Siguientes")
  String next();

  @Message("editado")
  String edited();

  @Message("retirado por moderación")
  String withdrawn();

  @Message("1 me gusta")
  String one_like();

  @Message("{count} me gusta")
  String likes(long count);

  @Message("Me gusta")
  String like();

  @Message("Ya no me gusta")
  String unlike();

  @Message("Canciones para este prompt")
  String songs();

  @Message("Etiquetas")
  String tags();

  @Message("Un prompt de {name}")
  String prompt_of(String name);

  @Message("Nuevo prompt")
  String new_title();

  @Message("Cambiar el prompt")
  String edit_title();

  @Message("¿Qué canción buscas?")
  String text_label();

  @Message("Hasta {most} caracteres. Cuenta un momento, un sonido, un recuerdo.")
  String text_hint(int most);

  @Message("Etiquetas, separadas por comas o espacios")
  String tags_label();

  @Message("Hasta {most} palabras, por ejemplo: lluvia, tren, noche.")
  String tags_hint(int most);

  @Message("Idioma del texto")
  String lang_label();

  @Message("Español")
  String spanish();

  @Message("Inglés")
  String english();

  @Message("Publicar")
  String publish();

  @Message("Guardar")
  String save();

  @Message("Cancelar")
  String cancel();

  @Message("Editar")
  String edit();

  @Message("Borrar")
  String delete();

  @Message("¿Borrar este prompt?")
  String delete_title();

  @Message("Se borran también sus me gusta y su historia. No se puede deshacer.")
  String delete_text();

  @Message("Sí, borrarlo")
  String delete_confirm();

  @Message("Historia del prompt")
  String history();

  @Message("Versión {number}")
  String version(int number);

  @Message("Versión actual")
  String current_version();

  @Message("Denunciar")
  String report();

  @Message("Volver al prompt")
  String back();

  @Message("Los prompts que más gustan")
  String trending();

  @Message("Los que más gustaban")
  String trending_last();

  @Message("Ver todos los prompts")
  String see_all();

  @Message("Has dado {count} me gusta")
  String given(long count);
}

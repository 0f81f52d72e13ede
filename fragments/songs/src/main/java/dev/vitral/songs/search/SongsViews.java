package dev.vitral.songs.search;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;

/** The pages of the search and its parts on other pages. */
@CheckedTemplate(basePath = "songs")
final class SongsViews {

  /** The search page. */
  static native TemplateInstance search(Question question, Answer answer);

  /** What htmx puts into it. */
  static native TemplateInstance results(Question question, Answer answer);

  /** A song's page. */
  static native TemplateInstance song(WholeSong song, List<Hit> alike);

  /** Include: ask from anywhere. */
  static native TemplateInstance searchbox();

  /** What stands for it while this service is away. */
  static native TemplateInstance searchboxfallback();

  /** Include: the songs for a text. */
  static native TemplateInstance answers(Question question, Answer answer);

  /** What stands for it while this service is away. */
  static native TemplateInstance answersfallback();

  private SongsViews() {}
}

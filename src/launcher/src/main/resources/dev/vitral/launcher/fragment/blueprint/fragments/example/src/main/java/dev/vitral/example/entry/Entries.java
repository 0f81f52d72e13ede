package dev.vitral.example.entry;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** All entries, the latest first. A datastore would stand behind an {@code EntryStore}. */
@ApplicationScoped
class Entries {

  private static final List<Entry> ALL =
      List.of(
          new Entry(
              "front", "Este panel está en la portada.", "This pane stands on the home page."),
          new Entry("languages", "Su página habla dos idiomas.", "Its page speaks two languages."),
          new Entry(
              "alone",
              "Si falla, las demás páginas siguen en pie.",
              "If it fails, all other pages keep standing."),
          new Entry(
              "soon", "Lo que viene lo decide su equipo.", "What comes next is up to its team."));

  List<Entry> all() {
    return ALL;
  }

  /** The latest so many. */
  List<Entry> latest(int most) {
    return ALL.subList(0, Math.min(most, ALL.size()));
  }
}

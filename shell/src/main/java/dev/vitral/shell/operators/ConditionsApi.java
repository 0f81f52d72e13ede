package dev.vitral.shell.operators;

import dev.vitral.shell.condition.Condition;
import dev.vitral.shell.condition.Conditions;
import dev.vitral.shell.operators.Frames.Frame;
import dev.vitral.shell.registry.RegistryFile;
import dev.vitral.shell.visit.Visit;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;

/** {@code GET /_vitral}: every fragment and how it is, as a page or as JSON. For operators only. */
@ApplicationScoped
class ConditionsApi {

  /** Its path. */
  static final String PATH = "/_vitral";

  private final OperatorsDoor door;
  private final Conditions conditions;
  private final RegistryFile registry;
  private final Frames frames;

  ConditionsApi(OperatorsDoor door, Conditions conditions, RegistryFile registry, Frames frames) {
    this.door = door;
    this.conditions = conditions;
    this.registry = registry;
    this.frames = frames;
  }

  /** Answers the request. */
  void serve(Visit visit) {
    door.letRead(visit, () -> Frames.answer(visit, visit.wantsHtml() ? page(visit) : json()));
  }

  private String page(Visit visit) {
    Instant now = Instant.now();
    List<FragmentRow> rows =
        conditions.now().stream().map(fragment -> FragmentRow.of(fragment, now)).toList();
    return Frames.render(
        visit,
        Views.fragments(frames.of(visit), rows, registry.refusal().orElse(""), PanesApi.PATH));
  }

  private String json() {
    List<Condition> all = conditions.now();
    return ConditionsJson.of(all, registry.refusal(), Instant.now()).encode();
  }

  @CheckedTemplate(basePath = "operators")
  static final class Views {

    static native TemplateInstance fragments(
        Frame frame, List<FragmentRow> fragments, String registryRefusal, String panes);

    private Views() {}
  }
}

package dev.vitral.shell.operators;

import dev.vitral.shell.visit.PortalPath;
import dev.vitral.shell.visit.Visit;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Knows which path below {@code /_vitral} operators are answered by whom. */
@ApplicationScoped
public class OperatorsDesk {

  private final RequestsApi requests;
  private final FragmentsApi fragments;
  private final Map<String, Consumer<Visit>> others;

  OperatorsDesk(
      ConditionsApi conditions,
      FragmentsApi fragments,
      RequestsApi requests,
      TargetsApi targets,
      PanesApi panes,
      PurgeApi purge) {
    this.requests = requests;
    this.fragments = fragments;
    this.others =
        Map.of(
            ConditionsApi.PATH,
            conditions::serve,
            ConditionsApi.PATH + "/",
            conditions::serve,
            TargetsApi.PATH,
            targets::serve,
            PanesApi.PATH,
            panes::serve,
            PurgeApi.PATH,
            purge::serve);
  }

  /** Whether there is anything at a path. */
  public boolean owns(String path) {
    return answering(path).isPresent();
  }

  /** Answers a request for such a path. */
  public void serve(Visit visit) {
    answering(visit.path()).orElseThrow().accept(visit);
  }

  private Optional<Consumer<Visit>> answering(String path) {
    if (PortalPath.isBelow(RequestsApi.PATH, path)) {
      return Optional.of(requests::serve);
    }
    return PortalPath.isBelow(FragmentsApi.PATH, path)
        ? Optional.of(fragments::serve)
        : Optional.ofNullable(others.get(path));
  }
}

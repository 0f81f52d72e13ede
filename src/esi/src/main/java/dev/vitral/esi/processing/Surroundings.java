package dev.vitral.esi.processing;

import dev.vitral.esi.Location;
import dev.vitral.esi.Problem;
import dev.vitral.esi.expressions.values.Escaping;
import dev.vitral.esi.input.Position;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/**
 * Where the instructions of one document find themselves.
 *
 * @param source name or URL of the document
 * @param includedVia the including sources, the page first; empty for the page itself
 * @param base what relative URLs resolve against
 * @param deadline when the includes around it give up on it, in the scheduler's nanoseconds, if one
 *     of them has a {@code maxwait}
 * @param withheld whether what is around them is written only when whole
 * @param escaping how values are written
 */
record Surroundings(
    String source,
    List<String> includedVia,
    URI base,
    OptionalLong deadline,
    boolean withheld,
    Escaping escaping) {

  Location locate(Position at) {
    return new Location(source, at.line(), at.column(), includedVia);
  }

  Problem locate(Problem problem) {
    Location at = problem.at();
    Location full = new Location(at.source(), at.line(), at.column(), includedVia);
    return new Problem(full, problem.message());
  }

  /** Those of a fragment. */
  Surroundings within(URI url, OptionalLong deadline, boolean withheld, Escaping escaping) {
    List<String> chain = new ArrayList<>(includedVia);
    chain.add(source);
    return new Surroundings(
        url.toString(), List.copyOf(chain), url, deadline, this.withheld || withheld, escaping);
  }

  Surroundings toBeWithheld() {
    return new Surroundings(source, includedVia, base, deadline, true, escaping);
  }
}

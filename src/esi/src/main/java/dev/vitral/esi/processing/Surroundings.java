package dev.vitral.esi.processing;

import dev.vitral.esi.Location;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/**
 * Where the includes of one document find themselves.
 *
 * @param includedVia the including sources, the page first; empty for the page itself
 * @param base what relative URLs resolve against
 * @param deadline when the engine gives up on them, in the scheduler's nanoseconds
 * @param withheld whether what is around them is written only when whole
 */
record Surroundings(List<String> includedVia, URI base, long deadline, boolean withheld) {

  Location locate(Location within) {
    return new Location(within.source(), within.line(), within.column(), includedVia);
  }

  Surroundings within(String source, URI url, long deadline, boolean withheld) {
    List<String> chain = new ArrayList<>(includedVia);
    chain.add(source);
    return new Surroundings(chain, url, deadline, this.withheld || withheld);
  }

  Surroundings withheld(boolean withheld) {
    return new Surroundings(includedVia, base, deadline, this.withheld || withheld);
  }
}

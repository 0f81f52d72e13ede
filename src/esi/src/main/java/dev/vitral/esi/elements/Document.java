package dev.vitral.esi.elements;

import dev.vitral.esi.EsiLimits;
import dev.vitral.esi.Problem;
import dev.vitral.esi.input.Source;
import dev.vitral.esi.tokens.Tokeniser;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A document's tree, immutable.
 *
 * @param problems what was malformed, in document order
 */
public record Document(List<Element> elements, List<Problem> problems) {

  public Document {
    elements = List.copyOf(elements);
    problems = List.copyOf(problems);
  }

  /** Reads markup of any quality. */
  public static Document read(String name, ByteBuffer markup, EsiLimits limits) {
    Source source = new Source(name, markup);
    List<Problem> problems = new ArrayList<>();
    TreeBuilder builder = new TreeBuilder(source, limits.maxNesting(), problems::add);
    new Tokeniser(source, limits.maxTagBytes(), problems::add).read().forEach(builder::add);
    List<Element> elements = builder.finish();
    problems.sort(
        Comparator.comparingInt((Problem problem) -> problem.at().line())
            .thenComparingInt(problem -> problem.at().column()));
    return new Document(elements, problems);
  }
}

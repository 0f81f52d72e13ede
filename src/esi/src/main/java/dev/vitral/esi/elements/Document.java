package dev.vitral.esi.elements;

import dev.vitral.esi.EsiLimits;
import dev.vitral.esi.Limit;
import dev.vitral.esi.Problem;
import dev.vitral.esi.input.Source;
import dev.vitral.esi.tokens.Tokeniser;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;

/**
 * A document's tree, immutable.
 *
 * @param problems what was malformed, in document order; of very many only some
 */
public record Document(List<Element> elements, List<Problem> problems) {

  private static final int MOST_PROBLEMS = 100;

  public Document {
    elements = List.copyOf(elements);
    problems = List.copyOf(problems);
  }

  /** Reads markup of any quality. */
  public static Document read(String name, ByteBuffer markup, EsiLimits limits) {
    Source source = new Source(name, markup);
    List<Problem> problems = new ArrayList<>();
    Consumer<Problem> first = problem -> addIfFew(problems, problem);
    TreeBuilder builder = new TreeBuilder(source, (int) limits.of(Limit.NESTING), first);
    new Tokeniser(source, (int) limits.of(Limit.TAG_BYTES), builder::add, first).read();
    List<Element> elements = builder.finish();
    problems.sort(
        Comparator.comparingInt((Problem problem) -> problem.at().line())
            .thenComparingInt(problem -> problem.at().column()));
    return new Document(elements, problems);
  }

  private static void addIfFew(List<Problem> problems, Problem problem) {
    if (problems.size() < MOST_PROBLEMS) {
      problems.add(problem);
    }
  }
}

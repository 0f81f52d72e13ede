package dev.vitral.esi.processing;

import dev.vitral.esi.elements.Element;
import dev.vitral.esi.elements.Element.Choose;
import dev.vitral.esi.elements.Element.Include;
import dev.vitral.esi.elements.Element.Interpolated;
import dev.vitral.esi.elements.Element.Text;
import dev.vitral.esi.elements.Element.Try;
import dev.vitral.esi.elements.Element.When;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/** Turns elements to parts: choices are made here, so that only what is wanted is ever fetched. */
final class Planner {

  private final Page page;
  private final Surroundings surroundings;
  private final Region region;
  private final List<Part> parts = new ArrayList<>();

  private Planner(Page page, Surroundings surroundings, Region region) {
    this.page = page;
    this.surroundings = surroundings;
    this.region = region;
  }

  /** The parts of a region. */
  static List<Part> plan(
      List<Element> elements, Page page, Surroundings surroundings, Region region) {
    Planner planner = new Planner(page, surroundings, region);
    planner.addAll(elements);
    return planner.parts;
  }

  private void addAll(List<Element> elements) {
    elements.forEach(this::add);
  }

  private void add(Element element) {
    if (element instanceof Text text) {
      parts.add(new Part.Text(text.bytes()));
    } else if (element instanceof Interpolated text) {
      parts.add(new Part.Text(ByteBuffer.wrap(text.text().toBody(page.variables()))));
    } else if (element instanceof Include include) {
      parts.add(new IncludePart(page, surroundings, region, include));
    } else if (element instanceof Try attempt) {
      parts.add(new TryPart(page, surroundings, region, attempt));
    } else if (element instanceof Choose choose) {
      addAll(choice(choose));
    }
  }

  private List<Element> choice(Choose choose) {
    return choose.branches().stream()
        .filter(when -> when.test().holds(page.variables()))
        .findFirst()
        .map(When::content)
        .orElse(choose.otherwise());
  }
}

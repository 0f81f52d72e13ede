package dev.vitral.shell.edge.compose;

import dev.vitral.shell.edge.visit.Visitor;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What of a visitor's request decides on a composed page beside its address: the headers that its
 * parts vary on and those that ESI variables were made of, with the values they had.
 */
record Choice(List<Header> headers) {

  /**
   * One of them.
   *
   * @param value null if the request did not say it
   */
  record Header(Asked asked, String name, @Nullable String value) {

    private boolean isSaidBy(Visitor visitor) {
      return Objects.equals(value, asked.header(visitor, name));
    }
  }

  boolean isMadeBy(Visitor visitor) {
    for (Header header : headers) {
      if (!header.isSaidBy(visitor)) {
        return false;
      }
    }
    return true;
  }

  /** Collects it while a page is composed. */
  static final class Draft {

    private final Visitor visitor;
    private final List<Header> headers = new ArrayList<>();

    Draft(Visitor visitor) {
      this.visitor = visitor;
    }

    void add(Asked asked, String name) {
      Header header = new Header(asked, name, asked.header(visitor, name));
      if (!headers.contains(header)) {
        headers.add(header);
      }
    }

    Choice choice() {
      return new Choice(List.copyOf(headers));
    }
  }
}

package dev.vitral.esi.elements;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Documents by their source, the one used longest ago gone first. Safe for any thread. */
public final class DocumentStore {

  /** One document may take this part of the store. */
  private static final int SHARE = 8;

  private final long bound;
  private final Map<String, Document> documents = new LinkedHashMap<>(16, 0.75f, true);
  private long weight;

  public DocumentStore(long bound) {
    this.bound = bound;
  }

  /** The largest document that is kept. */
  long largestKept() {
    return bound / SHARE;
  }

  synchronized Optional<Document> find(String source) {
    return Optional.ofNullable(documents.get(source));
  }

  synchronized void keep(String source, Document document) {
    Document old = documents.put(source, document);
    weight += document.weight() - (old == null ? 0 : old.weight());
    Iterator<Document> oldest = documents.values().iterator();
    while (weight > bound && oldest.hasNext()) {
      weight -= oldest.next().weight();
      oldest.remove();
    }
  }
}

package dev.vitral.shell.cache.store;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The answers for one URI, found by what chose them: one look-up for each list of header names that
 * answers gave, however many values there are. Written with the owner's lock held, read without.
 */
final class Resource<E extends Entry> {

  /** Lists of header names; an origin has one or two for a URI. */
  private static final int MOST_CHOICES = 8;

  private record Choice<E>(List<String> names, Map<List<String>, E> variants) {}

  private final Set<E> inOrder = new LinkedHashSet<>();
  private volatile List<Choice<E>> choices = List.of();
  private long bytes;

  /** The newest answer for a request, if there is one. */
  @Nullable E newest(Variant.Selector request) {
    E newest = null;
    for (Choice<E> choice : choices) {
      E found = choice.variants().get(request.values(choice.names()));
      if (found != null && (newest == null || found.number() > newest.number())) {
        newest = found;
      }
    }
    return newest;
  }

  /** Every answer for a request. */
  List<E> matching(Variant.Selector request) {
    List<E> matching = new ArrayList<>(1);
    for (Choice<E> choice : choices) {
      E found = choice.variants().get(request.values(choice.names()));
      if (found != null) {
        matching.add(found);
      }
    }
    return matching;
  }

  /** Every answer, the oldest first. With the owner's lock held. */
  List<E> all() {
    return List.copyOf(inOrder);
  }

  /** What has to go before an answer can be added, the oldest first. */
  List<E> excess(Variant added, long weight, long most, int mostVariants) {
    List<E> excess = new ArrayList<>();
    long left = bytes + weight;
    int count = inOrder.size() + 1;
    boolean tooManyChoices = !isKnown(added.names()) && choices.size() >= MOST_CHOICES;
    List<String> oldest = choices.isEmpty() ? List.of() : choices.get(0).names();
    for (E entry : inOrder) {
      boolean isOfOldest = tooManyChoices && entry.variant().names().equals(oldest);
      if (left > most || count > mostVariants || isOfOldest) {
        excess.add(entry);
        left -= entry.weighed();
        count--;
      } else if (!tooManyChoices) {
        break;
      }
    }
    return excess;
  }

  void add(E entry) {
    Variant variant = entry.variant();
    if (!isKnown(variant.names())) {
      List<Choice<E>> more = new ArrayList<>(choices);
      more.add(new Choice<>(variant.names(), new ConcurrentHashMap<>(2)));
      choices = List.copyOf(more);
    }
    outdateOthers(variant.names());
    choice(variant).put(variant.values(), entry);
    inOrder.add(entry);
    bytes += entry.weighed();
  }

  /** Those that something else chose: the same request may now be answered by another. */
  private void outdateOthers(List<String> names) {
    for (Choice<E> choice : choices) {
      if (!choice.names().equals(names)) {
        choice.variants().values().forEach(Entry::outdate);
      }
    }
  }

  /** False if it was not here. */
  boolean remove(E entry) {
    if (!inOrder.remove(entry)) {
      return false;
    }
    bytes -= entry.weighed();
    Variant variant = entry.variant();
    choice(variant).remove(variant.values(), entry);
    if (choice(variant).isEmpty()) {
      choices = choices.stream().filter(one -> !one.names().equals(variant.names())).toList();
    }
    return true;
  }

  /** Weighs an answer once more. */
  void weigh(E entry) {
    bytes -= entry.weighed();
    entry.weigh();
    bytes += entry.weighed();
  }

  boolean isEmpty() {
    return inOrder.isEmpty();
  }

  private boolean isKnown(List<String> names) {
    return choices.stream().anyMatch(choice -> choice.names().equals(names));
  }

  private Map<List<String>, E> choice(Variant variant) {
    return choices.stream()
        .filter(choice -> choice.names().equals(variant.names()))
        .findFirst()
        .map(Choice::variants)
        .orElseGet(Map::of);
  }
}

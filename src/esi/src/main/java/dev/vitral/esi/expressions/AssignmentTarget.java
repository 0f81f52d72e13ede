package dev.vitral.esi.expressions;

import dev.vitral.esi.expressions.scope.RequestVariables;
import dev.vitral.esi.expressions.scope.Scope;
import dev.vitral.esi.expressions.values.DictionaryValue;
import dev.vitral.esi.expressions.values.ListValue;
import dev.vitral.esi.expressions.values.Undefined;
import dev.vitral.esi.expressions.values.Utf8;
import dev.vitral.esi.expressions.values.Value;
import java.util.List;
import java.util.OptionalInt;

/**
 * What an assignment gives a value to: a name, or a place in the list or dictionary of that name,
 * {@code name{key}}. Dictionaries come into being by assignment, places in lists do not.
 */
public final class AssignmentTarget {

  private final String name;
  private final List<Expression> keys;

  private AssignmentTarget(String name, List<Expression> keys) {
    this.name = name;
    this.keys = List.copyOf(keys);
  }

  /**
   * Reads the attribute that names it.
   *
   * @throws MalformedExpression if it is no name, or one of the request's, which pages cannot
   *     change
   */
  public static AssignmentTarget read(String attribute) throws MalformedExpression {
    Scanner in = new Scanner(Utf8.encode(attribute.strip()));
    PlaceholderReader reader = new PlaceholderReader(in);
    String name = reader.name();
    List<Expression> keys = reader.keys();
    if (!in.isAtEnd()) {
      throw in.malformed("the end expected");
    }
    if (RequestVariables.owns(name)) {
      throw in.malformed(name + " is the request's");
    }
    return new AssignmentTarget(name, keys);
  }

  public String name() {
    return name;
  }

  public void assign(Value value, Scope scope) {
    List<Value> places = keys.stream().map(key -> key.evaluate(scope)).toList();
    scope.assign(
        name,
        places.isEmpty()
            ? value
            : scope.admit(changed(scope.assigned(name), places, value, scope)));
  }

  private static Value changed(Value old, List<Value> places, Value value, Scope scope) {
    if (places.isEmpty()) {
      return value;
    }
    Value place = places.get(0);
    Value inner = changed(old.at(place), places.subList(1, places.size()), value, scope);
    if (old instanceof ListValue list) {
      return changed(list, list.place(place), inner, scope);
    }
    if (old == Undefined.VALUE || old instanceof DictionaryValue) {
      DictionaryValue dictionary =
          old instanceof DictionaryValue known ? known : DictionaryValue.EMPTY;
      return dictionary.with(place.toText(), inner);
    }
    scope.note("neither a list nor a dictionary has a place to assign to");
    return old;
  }

  private static Value changed(ListValue list, OptionalInt place, Value value, Scope scope) {
    if (place.isEmpty()) {
      scope.note("the list has no such place to assign to");
      return list;
    }
    return list.with(place.getAsInt(), value);
  }
}

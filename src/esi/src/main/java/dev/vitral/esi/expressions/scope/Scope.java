package dev.vitral.esi.expressions.scope;

import dev.vitral.esi.Limit;
import dev.vitral.esi.expressions.values.TextBuilder;
import dev.vitral.esi.expressions.values.Undefined;
import dev.vitral.esi.expressions.values.Value;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** What an expression can see and do while it is evaluated. */
public interface Scope {

  /** Levels of lists and dictionaries in each other; they are written recursively. */
  int MAX_DEPTH = 32;

  /** The variables of the visitor's request. */
  RequestVariables request();

  /** The value assigned to that name; undefined if there is none. */
  Value assigned(String name);

  /** Gives a name a value; undefined takes its value away. */
  void assign(String name, Value value);

  /**
   * Calls a function that the page defined.
   *
   * @return what it returned, or nothing if there is no function of that name
   */
  Optional<Value> call(String function, List<Value> arguments);

  /** The head of the page's response, as far as it can still be changed. */
  ResponseHead response();

  /** What evaluation may still cost. */
  Workload workload();

  /** What {@code $rand} draws from. */
  RandomNumbers randomNumbers();

  /** What {@code $time} reads. */
  InstantSource clock();

  /** Is told why something has no value: an unknown function, a division by zero. */
  void note(String problem);

  /** That value, counted; undefined if it is too large or too deep or the work is used up. */
  default Value admit(Value value) {
    if (value.size() > workload().maxValueBytes()) {
      return tooLarge();
    }
    if (value.depth() > MAX_DEPTH) {
      note("a list or dictionary nested more than " + MAX_DEPTH + " deep is none");
      return Undefined.VALUE;
    }
    return workload().spend(value.size()) ? value : Undefined.VALUE;
  }

  /** The text built; undefined if something did not fit. */
  default Value built(TextBuilder text) {
    return text.isFull() ? tooLarge() : text.build();
  }

  /** Undefined, as every value is that would be larger than allowed. */
  default Value tooLarge() {
    note(Limit.VALUE_BYTES.reached(workload().maxValueBytes()));
    return Undefined.VALUE;
  }
}

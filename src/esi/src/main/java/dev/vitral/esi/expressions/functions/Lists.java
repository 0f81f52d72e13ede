package dev.vitral.esi.expressions.functions;

import dev.vitral.esi.expressions.values.DictionaryValue;
import dev.vitral.esi.expressions.values.IntegerValue;
import dev.vitral.esi.expressions.values.ListValue;
import dev.vitral.esi.expressions.values.Search;
import dev.vitral.esi.expressions.values.Text;
import dev.vitral.esi.expressions.values.TextBuilder;
import dev.vitral.esi.expressions.values.Utf8;
import dev.vitral.esi.expressions.values.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntUnaryOperator;

/** Functions that give or take lists. */
final class Lists {

  private Lists() {}

  /** Characters of text, elements of a list, entries of a dictionary. */
  static Value len(Arguments arguments) {
    Value value = arguments.value(0);
    if (value instanceof ListValue list) {
      return new IntegerValue(list.items().size());
    }
    return new IntegerValue(
        value instanceof DictionaryValue dictionary
            ? dictionary.count()
            : Utf8.count(value.toText().bytes()));
  }

  /**
   * The text between separators, a space unless told otherwise; an empty separator stands between
   * any two characters. At most as many cuts as the third argument says.
   */
  static Value stringSplit(Arguments arguments) throws UnusableArgument {
    Text text = arguments.text(0);
    String separator = arguments.has(1) ? arguments.text(1).bytes() : " ";
    long cuts = arguments.has(2) ? arguments.integer(2) : Long.MAX_VALUE;
    int maxParts = arguments.scope().workload().maxValueBytes() / ListValue.ELEMENT_BYTES;
    List<Text> parts = new ArrayList<>();
    IntUnaryOperator nextCut = cutter(text.bytes(), separator);
    int from = 0;
    int cut = nextCut.applyAsInt(0);
    while (cut >= 0 && parts.size() < cuts) {
      if (parts.size() >= maxParts) {
        return arguments.scope().tooLarge();
      }
      parts.add(text.slice(from, cut));
      from = cut + separator.length();
      cut = nextCut.applyAsInt(from);
    }
    parts.add(text.slice(from, text.length()));
    return new ListValue(parts);
  }

  /** Where the next separator is, from a place on; -1 if there is none. */
  private static IntUnaryOperator cutter(String bytes, String separator) {
    if (!separator.isEmpty()) {
      Search.Needle needle = new Search.Needle(separator);
      return from -> needle.in(bytes, from);
    }
    return from -> {
      int next = from < bytes.length() ? Utf8.next(bytes, from) : bytes.length();
      return next < bytes.length() ? next : -1;
    };
  }

  /** The elements with a separator between them, a space unless told otherwise. */
  static Value join(Arguments arguments) throws UnusableArgument {
    Text separator = arguments.has(1) ? arguments.text(1) : Text.ofMarkup(" ");
    TextBuilder joined = arguments.scope().workload().textBuilder();
    Text before = Text.EMPTY;
    for (Value item : arguments.list(0).items()) {
      joined.append(before).append(item.toText());
      before = separator;
    }
    return arguments.scope().built(joined);
  }

  /** The list without the element at that place, if it has one. */
  static Value delete(Arguments arguments) throws UnusableArgument {
    List<Value> items = new ArrayList<>(arguments.list(0).items());
    long place = arguments.integer(1);
    if (place >= 0 && place < items.size()) {
      items.remove((int) place);
    }
    return new ListValue(items);
  }
}

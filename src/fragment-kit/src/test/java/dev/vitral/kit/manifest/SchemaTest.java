package dev.vitral.kit.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Field;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** The contract's schema and the records into which the kit reads a manifest know the same. */
class SchemaTest {

  private final JsonNode schema = read();

  @Test
  void schema_and_records_have_the_same_fields() {
    same(Manifest.class, schema, "manifest");
  }

  private void same(Class<?> type, JsonNode place, String where) {
    JsonNode described = resolved(place);
    if (type.isRecord()) {
      assertThat(names(described)).as(where).isEqualTo(names(type));
      for (RecordComponent field : type.getRecordComponents()) {
        JsonNode of = described.path("properties").path(field.getName());
        same(field.getGenericType(), of, where + "." + field.getName());
      }
    } else if (type.isEnum()) {
      assertThat(words(described.path("enum"))).as(where).isEqualTo(words(type));
    }
  }

  private void same(Type type, JsonNode place, String where) {
    if (type instanceof Class<?> plain) {
      same(plain, place, where);
    } else if (type instanceof ParameterizedType list && list.getRawType() == List.class) {
      assertThat(resolved(place).path("type").asText()).as(where).isEqualTo("array");
      same(list.getActualTypeArguments()[0], resolved(place).path("items"), where + "[]");
    }
  }

  private JsonNode resolved(JsonNode place) {
    String reference = place.path("$ref").asText();
    return reference.isEmpty() ? place : schema.at(reference.substring(1));
  }

  private static Set<String> names(JsonNode described) {
    Set<String> names = new LinkedHashSet<>();
    described.path("properties").fieldNames().forEachRemaining(names::add);
    names.remove("$schema");
    return names;
  }

  private static Set<String> names(Class<?> type) {
    return Arrays.stream(type.getRecordComponents())
        .map(RecordComponent::getName)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private static Set<String> words(JsonNode list) {
    return StreamSupport.stream(list.spliterator(), false)
        .map(JsonNode::asText)
        .collect(Collectors.toSet());
  }

  private static Set<String> words(Class<?> type) {
    return Arrays.stream(type.getFields())
        .filter(Field::isEnumConstant)
        .map(constant -> constant.getAnnotation(JsonProperty.class).value())
        .collect(Collectors.toSet());
  }

  private static JsonNode read() {
    try (InputStream in =
        SchemaTest.class.getResourceAsStream("/dev/vitral/contract/vitral.schema.json")) {
      return new ObjectMapper().readTree(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

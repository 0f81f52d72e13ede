package dev.vitral.launcher.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.vitral.launcher.control.PartStatus;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class StatusTest {

  private final long self = ProcessHandle.current().pid();
  private final PartStatus voting =
      new PartStatus(
          "voting", "service", "http://127.0.0.1:8082", self, "ready", "0.1.0", "kafka, redis");
  private final PartStatus kafka =
      new PartStatus("kafka", "store", "127.0.0.1:29092", self, "ready", "4.3.1", null);
  private final PartStatus shell =
      new PartStatus("shell", "service", "http://localhost:8080", null, "down", null, null);

  @Test
  void json_is_an_array_with_seven_fields_each_and_null_where_there_is_nothing() throws Exception {
    JsonNode parts = new JsonMapper().readTree(Status.asJson(List.of(voting, shell)));
    assertThat(parts.isArray()).isTrue();
    assertThat(names(parts.get(0)))
        .containsExactly("name", "kind", "url", "pid", "state", "version", "store");
    assertThat(parts.get(0).get("pid").asLong()).isEqualTo(self);
    assertThat(parts.get(1).get("pid").isNull()).isTrue();
  }

  @Test
  void a_process_that_holds_several_parts_is_weighed_once() {
    List<String> rows = new ArrayList<>();
    new StatusTable(List.of(voting, kafka, shell)).print(rows::add);
    assertThat(rows.get(1)).contains("voting", " MiB", "0.1.0");
    assertThat(rows.get(2)).contains("kafka", "(shared)");
    assertThat(rows.get(3)).contains("shell", "down").doesNotContain("MiB");
    assertThat(rows.get(4)).matches("total\\s+\\d+ MiB");
  }

  private static List<String> names(JsonNode node) {
    List<String> names = new ArrayList<>();
    node.fieldNames().forEachRemaining(names::add);
    return names;
  }
}

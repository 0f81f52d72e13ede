package dev.vitral.datastores.control;

import dev.vitral.datastores.home.OwnFiles;
import dev.vitral.datastores.store.Condition;
import dev.vitral.datastores.store.Store;
import java.util.LinkedHashMap;
import java.util.Map;

/** What {@code GET /status} says of one store. */
record StatusLine(Store store) {

  Map<String, Object> fields() {
    Condition.Reading reading = store.condition().reading();
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("name", store.name());
    fields.put("host", store.address().host());
    fields.put("port", store.address().port());
    fields.put("state", reading.state().word());
    fields.put("step", reading.step());
    fields.put("version", store.version());
    store.pid().ifPresent(pid -> fields.put("pid", pid));
    if (store.condition().isReady()) {
      fields.put("dataBytes", OwnFiles.size(store.data()));
    }
    return fields;
  }
}

package dev.vitral.datastores.kafka;

import dev.vitral.datastores.store.Address;
import dev.vitral.datastores.tenant.Tenant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewPartitions;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.TopicDescription;

/** The tenants' topics: made when they are missing, widened when a tenant wants more partitions. */
record Topics(Address broker) {
  private static final short ONE_BROKER = 1;

  void provide(List<Tenant> tenants) throws ExecutionException, InterruptedException {
    Map<String, Object> settings =
        Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, broker.toString());
    try (Admin admin = Admin.create(settings)) {
      Set<String> known = admin.listTopics().names().get();
      List<NewTopic> missing = new ArrayList<>();
      Map<String, Integer> wanted = new HashMap<>();
      for (Tenant tenant : tenants) {
        for (Tenant.Topic topic : tenant.topics()) {
          if (known.contains(topic.name())) {
            wanted.put(topic.name(), topic.partitions());
          } else {
            missing.add(new NewTopic(topic.name(), topic.partitions(), ONE_BROKER));
          }
        }
      }
      admin.createTopics(missing).all().get();
      widen(admin, wanted);
    }
  }

  private static void widen(Admin admin, Map<String, Integer> wanted)
      throws ExecutionException, InterruptedException {
    Map<String, NewPartitions> more = new HashMap<>();
    for (TopicDescription topic :
        admin.describeTopics(wanted.keySet()).allTopicNames().get().values()) {
      int partitions = wanted.getOrDefault(topic.name(), 0);
      if (topic.partitions().size() < partitions) {
        more.put(topic.name(), NewPartitions.increaseTo(partitions));
      }
    }
    if (!more.isEmpty()) {
      admin.createPartitions(more).all().get();
    }
  }
}

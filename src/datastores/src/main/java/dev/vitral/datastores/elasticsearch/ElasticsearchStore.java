package dev.vitral.datastores.elasticsearch;

import dev.vitral.datastores.home.OwnFiles;
import dev.vitral.datastores.store.Address;
import dev.vitral.datastores.store.ResidentStore;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.elasticsearch.Build;
import org.elasticsearch.common.logging.LogConfigurator;
import org.elasticsearch.common.settings.Settings;
import org.elasticsearch.env.Environment;
import org.elasticsearch.node.EmbeddedNode;
import org.elasticsearch.node.InternalSettingsPreparer;
import org.elasticsearch.transport.netty4.Netty4Plugin;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One Elasticsearch node that is a cluster of its own. */
public final class ElasticsearchStore extends ResidentStore {
  static final String NODE = "vitral";

  private static final Logger LOG = LoggerFactory.getLogger(ElasticsearchStore.class);
  private static final Duration HEALTH_TIMEOUT = Duration.ofSeconds(60);

  private final Address transport;
  private @Nullable EmbeddedNode node;

  public ElasticsearchStore(Path data, Address http, Address transport) {
    super("elasticsearch", http, data);
    this.transport = transport;
  }

  @Override
  public String version() {
    return Build.current().version();
  }

  @Override
  protected void boot() throws Exception {
    for (String room : List.of("config", "modules", "plugins", "lib")) {
      OwnFiles.directory(data().resolve(room));
    }
    LogConfigurator.configureESLogging();
    Environment environment =
        InternalSettingsPreparer.prepareEnvironment(
            settings(), Map.of(), data().resolve("config"), () -> NODE);
    node = new EmbeddedNode(environment, List.of(new Netty4Plugin(), new PortalPlugin()));
    node.start();
    condition().starting("recovering");
    awaitYellow();
  }

  @Override
  protected void shutDown() {
    if (node != null) {
      try {
        node.prepareForClose();
        node.close();
      } catch (IOException e) {
        LOG.warn("elasticsearch: {}", e.toString());
      }
    }
  }

  private Settings settings() {
    return Settings.builder()
        .put("path.home", data().toString())
        .put("cluster.name", "vitral")
        .put("node.name", NODE)
        .put("discovery.type", "single-node")
        .put("network.host", Address.LOOPBACK)
        .put("http.port", address().port())
        .put("transport.port", transport.port())
        .put("transport.type", "netty4")
        .put("http.type", "netty4")
        .put("node.processors", 2)
        .put("cluster.routing.allocation.disk.threshold_enabled", false)
        .build();
  }

  /** Yellow is as green as one node gets: every primary shard is there. */
  private void awaitYellow() throws IOException, InterruptedException {
    URI health =
        URI.create("http://" + address() + "/_cluster/health?wait_for_status=yellow&timeout=50s");
    HttpResponse<String> answer =
        HttpClient.newHttpClient()
            .send(
                HttpRequest.newBuilder(health).timeout(HEALTH_TIMEOUT).build(),
                HttpResponse.BodyHandlers.ofString());
    if (answer.statusCode() != 200) {
      throw new IOException("its indices did not recover: " + answer.body());
    }
  }
}

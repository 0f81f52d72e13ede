package dev.vitral.datastores.kafka;

import dev.vitral.datastores.home.OwnFiles;
import dev.vitral.datastores.store.Address;
import dev.vitral.datastores.store.ResidentStore;
import dev.vitral.datastores.tenant.Tenant;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import kafka.tools.StorageTool;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.AppInfoParser;
import org.apache.kafka.common.utils.Exit;
import org.apache.kafka.common.utils.Time;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Kafka in KRaft mode, broker and controller in one. An acknowledged record lies in the system's
 * page cache at least, so it outlives this process; after a kill the log is read from its last
 * checkpoint on.
 */
public final class KafkaStore extends ResidentStore {
  private static final Logger LOG = LoggerFactory.getLogger(KafkaStore.class);

  private final Address controller;
  private final List<Tenant> tenants;
  private final Path formatFile;
  private @Nullable KafkaRaftServer server;

  /**
   * @param formatFile where the settings are written for the tool that formats the directory
   */
  public KafkaStore(
      Path data, Path formatFile, Address broker, Address controller, List<Tenant> tenants) {
    super("kafka", broker, data);
    this.controller = controller;
    this.formatFile = formatFile;
    this.tenants = tenants;
  }

  @Override
  public String version() {
    return AppInfoParser.getVersion();
  }

  @Override
  protected void boot() throws Exception {
    OwnFiles.directory(data());
    Properties settings = BrokerSettings.of(address(), controller, data());
    format(settings);
    Exit.setExitProcedure(this::endProcess);
    Exit.setHaltProcedure(this::endProcess);
    server = new KafkaRaftServer(new KafkaConfig(settings, false), Time.SYSTEM);
    server.startup();
    condition().starting("provisioning");
    new Topics(address()).provide(tenants);
  }

  @Override
  protected void shutDown() {
    if (server != null) {
      server.shutdown();
      server.awaitShutdown();
    }
  }

  private void format(Properties settings) throws IOException {
    if (Files.exists(data().resolve("meta.properties"))) {
      return;
    }
    condition().starting("creating");
    StringWriter text = new StringWriter();
    settings.store(text, null);
    OwnFiles.write(formatFile, text.toString());
    ByteArrayOutputStream words = new ByteArrayOutputStream();
    String[] format = {"format", "-t", Uuid.randomUuid().toString(), "-c", formatFile.toString()};
    try (PrintStream out = new PrintStream(words, true, StandardCharsets.UTF_8)) {
      if (StorageTool.execute(format, out) != 0) {
        throw new IOException(words.toString(StandardCharsets.UTF_8));
      }
    }
    condition().starting("starting");
  }

  /** Kafka ends its process when it cannot go on, a full disk being the usual reason. */
  private void endProcess(int code, @Nullable String message) {
    LOG.error("kafka: cannot go on ({}); the stores' process ends.", message);
    Runtime.getRuntime().halt(code == 0 ? 1 : code);
  }
}

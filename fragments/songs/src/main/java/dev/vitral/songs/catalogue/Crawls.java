package dev.vitral.songs.catalogue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.vitral.songs.index.Elastic;
import dev.vitral.songs.index.Indices;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import org.jboss.logging.Logger;

/** Crawls that somebody asked for, and what became of them. */
@ApplicationScoped
public class Crawls {

  private static final Logger LOG = Logger.getLogger(Crawls.class);
  private static final String INDEX = "catalogue-crawls";

  private final Crawler crawler;
  private final Elastic elastic;
  private final Indices indices;
  private final ExecutorService workers;
  private final ObjectMapper json;

  Crawls(
      Crawler crawler,
      Elastic elastic,
      Indices indices,
      ExecutorService workers,
      ObjectMapper json) {
    this.crawler = crawler;
    this.elastic = elastic;
    this.indices = indices;
    this.workers = workers;
    this.json = json;
  }

  /** Begins a crawl; {@link #find} tells how far it is. */
  public Crawl begin() {
    indices.create(INDEX, "index/crawls.json");
    Crawl crawl = Crawl.begun();
    save(crawl);
    workers.execute(() -> run(crawl));
    return crawl;
  }

  /** The crawl of that id. */
  public Optional<Crawl> find(String id) {
    return elastic.find("/" + INDEX + "/_doc/" + id).map(answer -> read(answer.path("_source")));
  }

  private void run(Crawl crawl) {
    try {
      Crawler.Result result = crawler.crawl();
      save(crawl.done(result.found(), result.published()));
    } catch (RuntimeException e) {
      LOG.warnf("Crawl %s failed: %s", crawl.id(), e.getMessage());
      save(crawl.failed("Bucket, Kafka or Elasticsearch could not be reached; try again."));
    }
  }

  private void save(Crawl crawl) {
    elastic.call("PUT", "/" + INDEX + "/_doc/" + crawl.id(), json.valueToTree(crawl));
  }

  private Crawl read(JsonNode source) {
    try {
      return json.treeToValue(source, Crawl.class);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A crawl is always readable", e);
    }
  }
}

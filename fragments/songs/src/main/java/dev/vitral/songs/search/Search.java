package dev.vitral.songs.search;

import com.fasterxml.jackson.databind.JsonNode;
import dev.vitral.kit.deadline.Deadline;
import dev.vitral.songs.embedding.Embedder;
import dev.vitral.songs.embedding.EmbeddingException;
import dev.vitral.songs.index.IndexException;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Answers questions with songs: by words and by meaning, fused. What was asked a moment ago is
 * taken from the cache; what is asked by many at once is searched once.
 */
@ApplicationScoped
public class Search {

  private static final Logger LOG = Logger.getLogger(Search.class);
  private static final Duration TELL_AGAIN = Duration.ofMinutes(1);

  private final SearchStore store;
  private final Embedder embedder;
  private final Expander expander;
  private final AnswerCache cache;
  private final IndexState state;
  private final SearchConfig config;
  private final Deadline deadline;
  private final MeterRegistry metrics;
  private final SingleFlight<Answer> flights = new SingleFlight<>();
  private volatile Instant toldUntil = Instant.EPOCH;

  Search(
      SearchStore store,
      Embedder embedder,
      Expander expander,
      AnswerCache cache,
      IndexState state,
      SearchConfig config,
      Deadline deadline,
      MeterRegistry metrics) {
    this.store = store;
    this.embedder = embedder;
    this.expander = expander;
    this.cache = cache;
    this.state = state;
    this.config = config;
    this.deadline = deadline;
    this.metrics = metrics;
  }

  /**
   * The songs that answer a question.
   *
   * @throws IndexException if Elasticsearch is away
   */
  public Answer ask(Question question) {
    IndexState.State now = state.last();
    String model = embedder.model().id() + "/" + embedder.model().version();
    String name = question.fingerprint(model, now.index(), now.generation());
    try {
      return flights.fly(name, () -> cache.find(name).orElseGet(() -> searched(name, question)));
    } catch (IndexException e) {
      if (!e.isLate() || deadline.left().filter(Duration::isZero).isPresent()) {
        throw e;
      }
      return ask(question); // it was searched for somebody with less time
    }
  }

  private Answer searched(String name, Question question) {
    Answer answer =
        metrics
            .timer("songs.search", "kind", question.isEmpty() ? "browse" : "question")
            .record(() -> question.isEmpty() ? browsed(question) : fused(question));
    if (!answer.degraded()) {
      cache.keep(name, answer);
    }
    return answer;
  }

  private Answer browsed(Question question) {
    return store.browse(question).map(answer -> browsed(question, answer)).orElse(Answer.NOTHING);
  }

  private static Answer browsed(Question question, JsonNode answer) {
    List<Hit> hits = new ArrayList<>();
    for (JsonNode hit : answer.path("hits").path("hits")) {
      hits.add(Hits.browsed(hit.path("_source")));
    }
    long total = answer.path("hits").path("total").path("value").asLong();
    return new Answer(hits, total, question.from(), Facets.of(answer), false);
  }

  private Answer fused(Question question) {
    Expansion expansion = expander.expand(question, vectorOf(question.text()));
    SearchStore.Rankings rankings = store.rankings(question, expansion);
    List<Fusion.Place> places = places(rankings);
    if (places.isEmpty()) {
      return new Answer(List.of(), 0, question.from(), List.of(), expansion.vector() == null);
    }
    List<Fusion.Place> page = places.stream().skip(question.from()).limit(question.size()).toList();
    SearchStore.Shown shown = store.shown(question, expansion, ids(page), ids(places));
    Hits hits = new Hits(rankings, shown.songs());
    return new Answer(
        page.stream().flatMap(place -> hits.of(place).stream()).toList(),
        places.size(),
        question.from(),
        shown.facets(),
        expansion.vector() == null);
  }

  private static List<String> ids(List<Fusion.Place> places) {
    return places.stream().map(Fusion.Place::id).toList();
  }

  private List<Fusion.Place> places(SearchStore.Rankings rankings) {
    return new Fusion(config.rankConstant())
        .with(rankings.literal().ids(), config.literalWeight())
        .with(rankings.words().ids(), config.wordsWeight())
        .with(rankings.meaning().ids(), config.meaningWeight())
        .places();
  }

  /** Without a vector the words alone are searched. */
  private float @Nullable [] vectorOf(String text) {
    if (!state.vectorsCompare()) {
      return null;
    }
    try {
      return embedder.embed(Embedder.Purpose.QUERY, List.of(text)).get(0).vector();
    } catch (EmbeddingException e) {
      tell(e);
      metrics.counter("songs.search.words.only").increment();
      return null;
    }
  }

  private void tell(EmbeddingException e) {
    if (Instant.now().isAfter(toldUntil)) {
      toldUntil = Instant.now().plus(TELL_AGAIN);
      LOG.warnf("Only words are searched: %s", e.getMessage());
    }
  }

  /** A song with all its words; empty if there is none of that id. */
  public Optional<WholeSong> song(String id) {
    return store.song(id).map(WholeSong::of);
  }

  /** Songs that say something near what that one says. */
  public List<Hit> moreLike(WholeSong song, int size) {
    if (song.centre().length == 0) {
      return List.of();
    }
    return store.near(song.centre(), size + 1).stream()
        .filter(found -> !found.id().equals(song.id()))
        .limit(size)
        .map(found -> Hits.browsed(found.song()))
        .toList();
  }
}

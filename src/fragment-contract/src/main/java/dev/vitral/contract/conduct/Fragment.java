package dev.vitral.contract.conduct;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.vitral.contract.Violation;
import dev.vitral.contract.asking.Answer;
import dev.vitral.contract.asking.Asking;
import dev.vitral.contract.asking.Limits;
import dev.vitral.contract.asking.Question;
import dev.vitral.contract.asking.UnansweredException;
import dev.vitral.contract.conduct.Html.Kind;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * A running fragment, asked as the shell asks it, within {@link Limits}. Every answer is fetched
 * once; a question that nobody answers is one violation, {@link #unanswered}, and no exception.
 */
public final class Fragment {

  /** The portal's own; a fragment may declare more. */
  static final List<String> LANGUAGES = List.of("es", "en");

  private static final int FAILURE = 500;

  private static final ObjectMapper JSON = new ObjectMapper();

  private final Map<Question, Optional<Answer>> answers = new ConcurrentHashMap<>();
  private final Map<String, Html> parsed = new ConcurrentHashMap<>();
  private final Set<String> failing = ConcurrentHashMap.newKeySet();
  private final Set<Violation> unanswered = ConcurrentHashMap.newKeySet();
  private final ConcurrentLinkedQueue<Violation> inOrder = new ConcurrentLinkedQueue<>();
  private final String name;
  private final Samples samples;
  private final Supplier<List<String>> tokens;
  private final Asking asking;

  /**
   * Within {@link Limits#DEFAULT}.
   *
   * @param name as the registry knows it
   * @param base where it listens, such as {@code http://127.0.0.1:8082}
   * @param samplePages paths of pages whose routes have wildcards, without language prefix
   */
  public Fragment(String name, URI base, List<String> samplePages) {
    this(name, base, new Samples(samplePages), List::of, Limits.DEFAULT);
  }

  /**
   * As {@link #Fragment(String, URI, List)}.
   *
   * @param tokens made for the fragment, of several people, asked for whenever they are needed
   */
  public Fragment(
      String name, URI base, Samples samples, Supplier<List<String>> tokens, Limits limits) {
    this.name = name;
    this.samples = samples;
    this.tokens = tokens;
    asking = new Asking(base, limits);
  }

  public String name() {
    return name;
  }

  /** The manifest as served; missing if it is none. */
  public JsonNode manifest() {
    try {
      return JSON.readTree(manifestAnswer().map(Answer::body).orElse(""));
    } catch (JacksonException noJson) {
      return MissingNode.getInstance();
    }
  }

  Optional<Answer> manifestAnswer() {
    return get("/vitral.json", "es", "application/json");
  }

  Declared declared() {
    return Declared.by(manifest());
  }

  /** The languages that it declares, the portal's if it declares none. */
  List<String> languages() {
    List<String> declared = declared().languages();
    return declared.isEmpty() ? LANGUAGES : declared;
  }

  /** Those who may ask for what is public. */
  List<Map<String, String>> visitors() {
    return Visitors.of(declared().cookies(), tokens.get());
  }

  Samples samples() {
    return samples;
  }

  /** Pages of known URL in all languages, whatever they answer. */
  Stream<Answer> pages() {
    Stream<String> declared = declared().pages().stream().map(Declared.Page::path);
    return inLanguages(Stream.concat(declared, samples.pages().stream()).distinct());
  }

  /** Includes in all languages, whatever they answer. */
  Stream<Answer> includes() {
    return inLanguages(declared().includes().stream().map(Declared.Include::path));
  }

  Stream<Answer> fallbacks() {
    return inLanguages(declared().includes().stream().flatMap(i -> i.fallback().stream()));
  }

  /** All of these. */
  Stream<Answer> everything() {
    return Stream.of(pages(), includes(), fallbacks()).flatMap(all -> all);
  }

  /** Everything of these that is HTML. */
  Stream<Html> html() {
    return Stream.of(
            html(Kind.PAGE, pages()),
            html(Kind.INCLUDE, includes()),
            html(Kind.FALLBACK, fallbacks()))
        .flatMap(all -> all);
  }

  /** One path in all languages. */
  Stream<Answer> inLanguages(String path) {
    return languages().stream().flatMap(language -> get(path, language, "text/html").stream());
  }

  private Stream<Answer> inLanguages(Stream<String> paths) {
    return paths.flatMap(this::inLanguages);
  }

  private Stream<Html> html(Kind kind, Stream<Answer> from) {
    return from.filter(Answer::isHtml)
        .map(
            answer ->
                parsed.computeIfAbsent(
                    kind + " " + answer.subject(), key -> Html.read(kind, answer)))
        .filter(this::isReadable);
  }

  private boolean isReadable(Html html) {
    if (html.isReadable()) {
      return true;
    }
    unanswered(
        html.violation(
            "has more than " + Html.MOST_ELEMENTS + " elements, the most that is looked at"));
    return false;
  }

  /** What was answered to the question, now or before; empty if nothing was. */
  Optional<Answer> get(String path, String language, String accept) {
    return answers.computeIfAbsent(new Question(path, language, accept), this::ask);
  }

  /** What is answered now. */
  Optional<Answer> ask(Question question) {
    try {
      Answer answer = asking.ask(question);
      if (answer.status() >= FAILURE) {
        failing.add(answer.subject());
      }
      return Optional.of(answer);
    } catch (UnansweredException none) {
      unanswered(none.violation());
      return Optional.empty();
    }
  }

  /** An answer came later than was promised. */
  void isLate(Answer answer) {
    failing.add(answer.subject());
  }

  /**
   * Subjects of answers that say that the fragment fails for now, by a 5xx or late: what is missing
   * there may be no fault of its making.
   */
  public Set<String> failing() {
    return Set.copyOf(failing);
  }

  private void unanswered(Violation reason) {
    if (unanswered.add(reason)) {
      inOrder.add(reason);
    }
  }

  /** The questions until now without an answer that can be looked at, and why. */
  List<Violation> unanswered() {
    return List.copyOf(inOrder);
  }
}

package dev.vitral.songs.embedding;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import dev.vitral.kit.identity.Role;
import dev.vitral.kit.identity.Visitor;
import dev.vitral.kit.locale.RequestLocale;
import dev.vitral.kit.problem.ProblemException;
import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Vectors for operators and services. */
@Path("/encode")
@Blocking
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class EncodeResource {

  /** Texts of one request. */
  private static final int MOST_TEXTS = 32;

  /** Characters of one text; the model reads some 2,000 of them. */
  private static final int LONGEST_TEXT = 10_000;

  private final Embedder embedder;
  private final Visitor visitor;
  private final RequestLocale locale;

  EncodeResource(Embedder embedder, Visitor visitor, RequestLocale locale) {
    this.embedder = embedder;
    this.visitor = visitor;
    this.locale = locale;
  }

  @POST
  public Response encode(@Nullable Asked asked) {
    visitor.with(Role.OPERATOR);
    Asked said = asked == null ? new Asked(null, null, null) : asked;
    List<String> texts = checked(said);
    try {
      return Response.ok(Encoded.of(said, embedder.model(), embedder.embed(said.use(), texts)))
          .header("Cache-Control", "private, no-store")
          .build();
    } catch (EmbeddingException e) {
      throw new ProblemException(503, words().unavailable()).withHeader("Retry-After", "2");
    }
  }

  private List<String> checked(Asked said) {
    List<String> texts = said.all();
    if (texts.isEmpty() || texts.stream().anyMatch(text -> text == null || text.isBlank())) {
      throw new ProblemException(400, words().nothing());
    }
    boolean tooMuch = texts.stream().anyMatch(text -> text.length() > LONGEST_TEXT);
    if (tooMuch || texts.size() > MOST_TEXTS) {
      throw new ProblemException(413, words().too_much(MOST_TEXTS, LONGEST_TEXT));
    }
    return texts;
  }

  private EncodeMessages words() {
    return MessageBundles.get(
        EncodeMessages.class, Localized.Literal.of(locale.locale().getLanguage()));
  }

  /** What is asked for: one text, or several. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  record Asked(@Nullable String text, @Nullable List<String> texts, @Nullable String purpose) {

    List<String> all() {
      List<String> all = new ArrayList<>();
      if (text != null) {
        all.add(text);
      }
      if (texts != null) {
        all.addAll(texts);
      }
      return all;
    }

    Embedder.Purpose use() {
      return Objects.equals(purpose, "passage") ? Embedder.Purpose.PASSAGE : Embedder.Purpose.QUERY;
    }
  }

  /**
   * The vectors: {@code embedding} for one text, {@code embeddings} for several.
   *
   * @param truncated whether some text was longer than the model reads
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Encoded(
      float @Nullable [] embedding,
      @Nullable List<float[]> embeddings,
      String model,
      String version,
      int dimensions,
      boolean truncated) {

    static Encoded of(Asked said, Model model, List<Embedding> embeddings) {
      List<float[]> vectors = embeddings.stream().map(Embedding::vector).toList();
      boolean one = said.texts() == null;
      return new Encoded(
          one ? vectors.get(0) : null,
          one ? null : vectors,
          model.id(),
          model.version(),
          model.dimensions(),
          embeddings.stream().anyMatch(Embedding::truncated));
    }
  }
}

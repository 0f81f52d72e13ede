package dev.vitral.prompts.prompt;

import dev.vitral.kit.http.VitralHeaders;
import dev.vitral.kit.locale.RequestLocale;
import dev.vitral.kit.problem.ProblemException;
import dev.vitral.prompts.answer.Answers;
import dev.vitral.prompts.answer.Refusals;
import dev.vitral.prompts.people.Member;
import dev.vitral.prompts.people.Reader;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/** The forms by which prompts are written, changed and deleted. */
@Path("/prompts")
@Produces(MediaType.TEXT_HTML)
@Blocking
public class WritingResource {

  private static final Pattern BETWEEN_TAGS = Pattern.compile("[\\s,;]+");

  private final Prompts prompts;
  private final Drafts drafts;
  private final Reader reader;
  private final Answers answers;
  private final Refusals refusals;
  private final RequestLocale locale;

  WritingResource(
      Prompts prompts,
      Drafts drafts,
      Reader reader,
      Answers answers,
      Refusals refusals,
      RequestLocale locale) {
    this.prompts = prompts;
    this.drafts = drafts;
    this.reader = reader;
    this.answers = answers;
    this.refusals = refusals;
    this.locale = locale;
  }

  @GET
  @Path("new")
  public Response blank() {
    reader.required();
    String key = UUID.randomUUID().toString();
    return shown(200, Form.blank(key, locale.locale().getLanguage()));
  }

  /** 303 to the new prompt; 422 shows the form again with what was typed. */
  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response publish(
      @RestForm @Nullable String prompt,
      @RestForm @Nullable String tags,
      @RestForm @Nullable String lang,
      @RestForm @Nullable String key) {
    Member author = reader.required();
    Optional<String> once = Optional.ofNullable(key).filter(WritingResource::isUuid);
    Form blank = Form.blank(once.orElse(UUID.randomUUID().toString()), "");
    return written(blank, prompt, tags, lang, draft -> prompts.publish(author, draft, once));
  }

  @GET
  @Path("{id: [0-9a-f-]{36}}/edition")
  public Response edition(@RestPath UUID id) {
    return shown(200, Form.of(prompts.own(id, reader.required())));
  }

  /** 303 to the changed prompt; 422 and 412 show the form again. */
  @POST
  @Path("{id: [0-9a-f-]{36}}/edition")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response edit(
      @RestPath UUID id,
      @RestForm @Nullable String prompt,
      @RestForm @Nullable String tags,
      @RestForm @Nullable String lang,
      @RestForm int version) {
    Member author = reader.required();
    Form form = Form.of(prompts.own(id, author));
    return written(
        form, prompt, tags, lang, draft -> prompts.edit(id, author, draft, v -> v == version));
  }

  @GET
  @Path("{id: [0-9a-f-]{36}}/removal")
  public Response confirmation(@RestPath UUID id) {
    Member member = reader.required();
    Prompt prompt =
        reader.moderates() ? prompts.read(id, member.id(), true) : prompts.own(id, member);
    return answers.page(PromptViews.removal(reader.viewer(), prompt)).build();
  }

  @POST
  @Path("{id: [0-9a-f-]{36}}/removal")
  public Response remove(@RestPath UUID id) {
    prompts.remove(id, reader.required(), reader.moderates(), version -> true);
    return answers
        .seeOther("/prompts/mine")
        .header(VitralHeaders.PURGE, Prompt.surrogateKeys(id))
        .build();
  }

  private Response written(
      Form form,
      @Nullable String text,
      @Nullable String tags,
      @Nullable String lang,
      Publishing publishing) {
    String typed = text == null ? "" : text;
    String typedTags = tags == null ? "" : tags;
    List<String> labels = BETWEEN_TAGS.splitAsStream(typedTags).toList();
    Drafts.Reading reading = drafts.read(typed, labels, lang);
    Form again = form.with(typed, typedTags, reading.draft().lang(), reading.errors());
    if (!reading.isFit()) {
      return shown(422, again);
    }
    try {
      Prompt prompt = publishing.of(reading.draft());
      return answers
          .seeOther(prompt.path())
          .header(VitralHeaders.PURGE, prompt.surrogateKeys())
          .build();
    } catch (ProblemException refused) {
      if (refused.status() != 412 && refused.status() != 429) {
        throw refused;
      }
      Map<String, String> why = new LinkedHashMap<>();
      why.put("form", refused.detail().orElse(refusals.messages().invalid()));
      return shown(refused.status(), form.with(typed, typedTags, reading.draft().lang(), why));
    }
  }

  private Response shown(int status, Form form) {
    return answers.page(status, PromptViews.form(reader.viewer(), form)).build();
  }

  private static boolean isUuid(String key) {
    return key.matches("[0-9a-f-]{36}");
  }

  /** What a fit draft becomes. */
  private interface Publishing {
    Prompt of(Draft draft);
  }
}

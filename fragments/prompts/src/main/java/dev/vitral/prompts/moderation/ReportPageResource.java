package dev.vitral.prompts.moderation;

import dev.vitral.kit.problem.ProblemException;
import dev.vitral.prompts.answer.Answers;
import dev.vitral.prompts.people.Member;
import dev.vitral.prompts.people.Reader;
import dev.vitral.prompts.prompt.Prompt;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/** The form by which a prompt is reported. */
@Path("/prompts/{id: [0-9a-f-]{36}}")
@Produces(MediaType.TEXT_HTML)
@Blocking
public class ReportPageResource {

  private final Reports reports;
  private final Reader reader;
  private final Answers answers;

  ReportPageResource(Reports reports, Reader reader, Answers answers) {
    this.reports = reports;
    this.reader = reader;
    this.answers = answers;
  }

  @GET
  @Path("report")
  public Response form(@RestPath UUID id) {
    Member me = reader.required();
    Prompt prompt = reports.reportable(id, me);
    return answers
        .page(
            ModerationViews.report(
                reader.viewer(), prompt, reports.hasReported(prompt, me), "", ""))
        .build();
  }

  @POST
  @Path("reports")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response report(@RestPath UUID id, @RestForm @Nullable String reason) {
    Member me = reader.required();
    Prompt prompt = reports.reportable(id, me);
    try {
      reports.report(id, me, reason);
      return answers.seeOther(prompt.path() + "/report").build();
    } catch (ProblemException refused) {
      if (refused.status() != 422) {
        throw refused;
      }
      String typed = reason == null ? "" : reason;
      String why = reports.reasonRefused();
      return answers
          .page(422, ModerationViews.report(reader.viewer(), prompt, false, typed, why))
          .build();
    }
  }
}

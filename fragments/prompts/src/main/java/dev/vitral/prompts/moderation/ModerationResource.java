package dev.vitral.prompts.moderation;

import dev.vitral.kit.http.VitralHeaders;
import dev.vitral.prompts.answer.Answers;
import dev.vitral.prompts.answer.Links;
import dev.vitral.prompts.answer.Refusals;
import dev.vitral.prompts.listing.Page;
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
import java.util.Map;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** The moderators' page: open reports, each with its two answers. */
@Path("/prompts/moderation")
@Produces(MediaType.TEXT_HTML)
@Blocking
public class ModerationResource {

  private final Reports reports;
  private final Reader reader;
  private final Answers answers;
  private final Refusals refusals;

  ModerationResource(Reports reports, Reader reader, Answers answers, Refusals refusals) {
    this.reports = reports;
    this.reader = reader;
    this.answers = answers;
    this.refusals = refusals;
  }

  @GET
  public Response open(@RestQuery @Nullable String cursor) {
    Member moderator = reader.moderator();
    Page<Report> page = reports.open(moderator, refusals.cursor(cursor));
    return answers
        .page(
            ModerationViews.moderation(
                reader.viewer(), page.items(), Links.next("/prompts/moderation", page.next())))
        .build();
  }

  /** Decides a report: {@code hide} withdraws the prompt, {@code keep} leaves it. */
  @POST
  @Path("{report: [0-9a-f-]{36}}")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response decide(@RestPath UUID report, @RestForm @Nullable String decision) {
    Member moderator = reader.moderator();
    UUID prompt = reports.decide(report, decided(decision), moderator);
    return answers
        .seeOther("/prompts/moderation")
        .header(VitralHeaders.PURGE, Prompt.surrogateKeys(prompt))
        .build();
  }

  private Decision decided(@Nullable String decision) {
    if ("hide".equals(decision)) {
      return Decision.HIDDEN;
    }
    if ("keep".equals(decision)) {
      return Decision.KEPT;
    }
    throw refusals.invalid(Map.of("decision", refusals.messages().decision_odd()));
  }
}

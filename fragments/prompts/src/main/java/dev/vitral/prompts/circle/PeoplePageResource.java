package dev.vitral.prompts.circle;

import dev.vitral.kit.http.VitralHeaders;
import dev.vitral.kit.problem.ProblemException;
import dev.vitral.prompts.answer.Answers;
import dev.vitral.prompts.answer.Links;
import dev.vitral.prompts.answer.Refusals;
import dev.vitral.prompts.listing.Page;
import dev.vitral.prompts.people.Member;
import dev.vitral.prompts.people.Reader;
import dev.vitral.prompts.prompt.Filter;
import dev.vitral.prompts.prompt.Prompt;
import dev.vitral.prompts.prompt.Prompts;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** The pages of people, and the forms by which they are followed and blocked. */
@Path("/prompts/people")
@Produces(MediaType.TEXT_HTML)
@Blocking
public class PeoplePageResource {

  private final Circles circles;
  private final Prompts prompts;
  private final Reader reader;
  private final Answers answers;
  private final Refusals refusals;

  PeoplePageResource(
      Circles circles, Prompts prompts, Reader reader, Answers answers, Refusals refusals) {
    this.circles = circles;
    this.prompts = prompts;
    this.reader = reader;
    this.answers = answers;
    this.refusals = refusals;
  }

  /** People are looked for by members; visitors see that they have to log in. */
  @GET
  public Response people(@RestQuery @Nullable String prefix, @RestQuery @Nullable String cursor) {
    PeoplePage page =
        reader.member().map(me -> searched(me, prefix, cursor)).orElseGet(PeoplePage::empty);
    return answers
        .page(page.error().isEmpty() ? 200 : 422, CircleViews.people(reader.viewer(), page))
        .build();
  }

  private PeoplePage searched(Member me, @Nullable String prefix, @Nullable String cursor) {
    PeoplePage own =
        new PeoplePage(
            "",
            "",
            List.of(),
            "",
            circles.suggestions(me),
            circles.following(me, Optional.empty()).items(),
            circles.followers(me, Optional.empty()).items(),
            circles.blocked(me));
    String typed = prefix == null ? "" : prefix.strip();
    if (typed.isEmpty()) {
      return own;
    }
    try {
      Page<Member> found = circles.beginning(typed, me, refusals.cursor(cursor));
      String path = Links.with("/prompts/people", "prefix", typed);
      return own.found(typed, found.items(), Links.next(path, found.next()));
    } catch (ProblemException refused) {
      if (refused.status() != 422) {
        throw refused;
      }
      return own.refused(typed, refused.detail().orElse(""));
    }
  }

  /** A profile; a former handle leads to the present one. */
  @GET
  @Path("{handle}")
  public Response person(@RestPath String handle, @RestQuery @Nullable String cursor) {
    Member member = circles.person(handle);
    if (!member.handle().equals(handle)) {
      return answers.found(member.path()).build();
    }
    Standing standing = circles.standing(reader.id(), member);
    Page<Prompt> page = prompts.find(Filter.by(member.id()), reader.id(), refusals.cursor(cursor));
    return answers
        .page(
            CircleViews.person(
                reader.viewer(),
                member,
                standing,
                page.items(),
                Links.next(member.path(), page.next())))
        .header(VitralHeaders.SURROGATE_KEY, member.surrogateKey())
        .build();
  }

  @POST
  @Path("{handle}/followers")
  public Response follow(@RestPath String handle) {
    circles.follow(reader.required(), handle);
    return back(handle);
  }

  @POST
  @Path("{handle}/followers/removal")
  public Response unfollow(@RestPath String handle) {
    circles.unfollow(reader.required(), handle);
    return back(handle);
  }

  @POST
  @Path("{handle}/block")
  public Response block(@RestPath String handle) {
    circles.block(reader.required(), handle);
    return back(handle);
  }

  @POST
  @Path("{handle}/block/removal")
  public Response unblock(@RestPath String handle) {
    circles.unblock(reader.required(), handle);
    return back(handle);
  }

  private Response back(String handle) {
    Member other = circles.person(handle);
    return answers
        .seeOther(other.path())
        .header(VitralHeaders.PURGE, Circles.surrogateKeys(reader.required(), other))
        .build();
  }
}

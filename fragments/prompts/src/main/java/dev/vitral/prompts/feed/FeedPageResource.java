package dev.vitral.prompts.feed;

import dev.vitral.prompts.answer.Answers;
import dev.vitral.prompts.answer.Links;
import dev.vitral.prompts.answer.Refusals;
import dev.vitral.prompts.listing.Cursor;
import dev.vitral.prompts.listing.Page;
import dev.vitral.prompts.people.Member;
import dev.vitral.prompts.people.Reader;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** One's own feed as a page. */
@Path("/prompts/feed")
@Produces(MediaType.TEXT_HTML)
@Blocking
public class FeedPageResource {

  private final FeedStore store;
  private final Reader reader;
  private final Answers answers;
  private final Refusals refusals;

  FeedPageResource(FeedStore store, Reader reader, Answers answers, Refusals refusals) {
    this.store = store;
    this.reader = reader;
    this.answers = answers;
    this.refusals = refusals;
  }

  @GET
  public Response feed(@RestQuery @Nullable String cursor) {
    Member me = reader.required();
    Instant now = Instant.now();
    Page<Entry> page = store.page(me.id(), refusals.cursor(cursor));
    String since =
        page.items().stream()
            .findFirst()
            .map(newest -> Cursor.at(newest.at(), newest.prompt().id()))
            .orElse(Cursor.at(now, new UUID(0, 0)))
            .text();
    return answers
        .page(
            FeedViews.feed(
                reader.viewer(), page.items(), since, Links.next("/prompts/feed", page.next())))
        .build();
  }
}

package dev.vitral.prompts.feed;

import dev.vitral.prompts.answer.Answers;
import dev.vitral.prompts.answer.Refusals;
import dev.vitral.prompts.people.Member;
import dev.vitral.prompts.people.Reader;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Whether an open feed has become old; htmx asks every half minute. */
@Path("/fragments/prompts/feed/news")
@Produces(MediaType.TEXT_HTML)
@Blocking
public class NewsResource {

  private final FeedStore store;
  private final Reader reader;
  private final Answers answers;
  private final Refusals refusals;

  NewsResource(FeedStore store, Reader reader, Answers answers, Refusals refusals) {
    this.store = store;
    this.reader = reader;
    this.answers = answers;
    this.refusals = refusals;
  }

  @GET
  public Response news(@RestQuery @Nullable String since) {
    Member me = reader.required();
    int count = refusals.cursor(since).map(cursor -> store.newer(me.id(), cursor)).orElse(0);
    return answers.part(FeedViews.news(count)).build();
  }
}

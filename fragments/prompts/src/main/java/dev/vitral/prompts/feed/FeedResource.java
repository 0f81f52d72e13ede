package dev.vitral.prompts.feed;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.vitral.prompts.answer.Answers;
import dev.vitral.prompts.answer.Refusals;
import dev.vitral.prompts.people.Member;
import dev.vitral.prompts.people.PersonJson;
import dev.vitral.prompts.people.Reader;
import dev.vitral.prompts.prompt.PromptJson;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** One's own feed as JSON; there is no way to ask for somebody else's. */
@Path("/api/feed")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
public class FeedResource {

  private final FeedStore store;
  private final Reader reader;
  private final Answers answers;
  private final Refusals refusals;

  FeedResource(FeedStore store, Reader reader, Answers answers, Refusals refusals) {
    this.store = store;
    this.reader = reader;
    this.answers = answers;
    this.refusals = refusals;
  }

  @GET
  public Response feed(@RestQuery @Nullable String cursor) {
    Member me = reader.required();
    return answers
        .list(store.page(me.id(), refusals.cursor(cursor)).map(FeedResource::json))
        .build();
  }

  private static EntryJson json(Entry entry) {
    Member booster = entry.booster();
    return new EntryJson(
        PromptJson.of(entry.prompt()), booster == null ? null : PersonJson.of(booster), entry.at());
  }

  /** The prompt itself, and who recommends it where that is why it is here. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record EntryJson(
      @JsonUnwrapped PromptJson prompt, @Nullable PersonJson recommendedBy, Instant at) {}
}

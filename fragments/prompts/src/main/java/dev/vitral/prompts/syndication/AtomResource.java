package dev.vitral.prompts.syndication;

import dev.vitral.kit.http.VitralHeaders;
import dev.vitral.kit.locale.RequestLocale;
import dev.vitral.prompts.prompt.Filter;
import dev.vitral.prompts.prompt.Prompt;
import dev.vitral.prompts.prompt.Prompts;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestHeader;
import org.jspecify.annotations.Nullable;

/** The newest prompts for feed readers (Atom, RFC 4287); the portal merges it with others. */
@Path("/fragments/prompts/feed.atom")
@Blocking
public class AtomResource {

  private static final MediaType ATOM = new MediaType("application", "atom+xml", "UTF-8");

  private final Prompts prompts;
  private final RequestLocale locale;

  AtomResource(Prompts prompts, RequestLocale locale) {
    this.prompts = prompts;
    this.locale = locale;
  }

  @GET
  public Response feed(@RestHeader(VitralHeaders.MOUNT_ORIGIN) @Nullable String origin) {
    Filter everything = new Filter(Optional.empty(), Optional.empty(), Optional.empty());
    List<Prompt> newest = prompts.find(everything, null, Optional.empty()).items();
    Instant updated =
        newest.stream().map(Prompt::updatedAt).max(Comparator.naturalOrder()).orElse(Instant.EPOCH);
    String base = (origin == null ? "" : origin) + locale.url("");
    return SyndicationViews.copy(SyndicationViews.atom(base, updated, newest), ATOM);
  }
}

package dev.vitral.kit;

import dev.vitral.kit.problem.ProblemException;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.Map;

/** A fragment as small as can be. */
@Path("/sample")
public class SampleResource {

  @GET
  public TemplateInstance page() {
    return Templates.page("a <b> & $(c)");
  }

  @POST
  public Map<String, String> echo(Map<String, String> body) {
    return body;
  }

  @GET
  @Path("closed")
  public String closed() {
    throw new ProblemException(409, "<b>cerrado</b>").with("contest", "verano");
  }

  @GET
  @Path("broken")
  public String broken() {
    throw new IllegalStateException("jdbc:postgresql://secret");
  }

  @CheckedTemplate
  static final class Templates {
    static native TemplateInstance page(String words);

    private Templates() {}
  }
}

package dev.vitral.kit.identity;

import io.smallrye.common.annotation.Blocking;
import io.smallrye.common.annotation.NonBlocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/** Says who asks. */
@Path("/sample/who")
public class WhoResource {

  private final Visitor visitor;

  WhoResource(Visitor visitor) {
    this.visitor = visitor;
  }

  @GET
  @NonBlocking
  public String onTheEventLoop() {
    return visitor.person().map(Person::handle).orElse("nobody");
  }

  @GET
  @Path("person")
  @Blocking
  public String person() {
    return visitor.required().id().toString();
  }

  @GET
  @Path("editor")
  @Blocking
  public String editor() {
    return visitor.with(Role.EDITOR).name();
  }
}

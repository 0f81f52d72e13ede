package dev.vitral.shell.portal;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;

/** The scene of {@link AgendaPortal}: the agenda is registered, keeps its word and is on home. */
abstract class AgendaScene {

  static final String API = "/_vitral/api/fragments";

  @TestHTTPResource("/")
  URI portal;

  Visitor visitor = new Visitor(URI.create("http://localhost"));
  private final String operator = "Bearer live-operator-" + UUID.randomUUID();

  /** Nobody of other tests. */
  public static final class Alone implements QuarkusTestProfile {

    @Override
    public boolean disableGlobalTestResources() {
      return true;
    }

    @Override
    public List<TestResourceEntry> testResources() {
      return List.of(new TestResourceEntry(AgendaPortal.class));
    }
  }

  @BeforeEach
  void the_agenda_keeps_its_word() throws Exception {
    visitor = new Visitor(portal);
    AgendaPortal.register(AgendaPortal.agendaAt(AgendaPortal.AGENDA));
    visitor.visitUntil(API, any -> api(API + "/agenda").statusCode() == 200);
    AgendaPortal.AGENDA.keepItsWord("1.0.0");
    assertThat(offered().getString("state")).isEqualTo("serving");
    visitor.visitUntil("/", home -> home.body().contains(Agenda.words("1.0.0")));
  }

  /** How the agenda stands after the shell has asked it for its manifest. */
  JsonObject offered() {
    return new JsonObject(api("POST", API + "/agenda/promotion").body());
  }

  HttpResponse<String> api(String path) {
    return api("GET", path);
  }

  HttpResponse<String> api(String method, String path) {
    try {
      return visitor.send(method, path, "", "Authorization", operator);
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }
}

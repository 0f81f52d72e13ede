package dev.vitral.shell.edge.alone;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitral.shell.edge.EdgeServer.Listening;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class EdgeMainTest {

  private final List<String> begun = new ArrayList<>();
  private final Promise<Listening> opening = Promise.promise();
  private final Promise<Void> rehearsal = Promise.promise();

  @Test
  void it_opens_and_then_rehearses() {
    EdgeMain.begin(false, this::open, this::rehearse);
    assertThat(begun).containsExactly("opens");
    opening.complete(new Listening(1, "edge"));
    assertThat(begun).containsExactly("opens", "rehearses");
  }

  @Test
  void one_that_opens_warm_rehearses_first() {
    EdgeMain.begin(true, this::open, this::rehearse);
    assertThat(begun).containsExactly("rehearses");
    rehearsal.complete();
    assertThat(begun).containsExactly("rehearses", "opens");
  }

  @Test
  void a_rehearsal_that_goes_wrong_keeps_nobody_out() {
    EdgeMain.begin(true, this::open, this::rehearse);
    rehearsal.fail("no port left");
    assertThat(begun).containsExactly("rehearses", "opens");
  }

  @Test
  void an_edge_that_cannot_open_does_not_rehearse() {
    EdgeMain.begin(false, this::open, this::rehearse);
    opening.fail("the port is taken");
    assertThat(begun).containsExactly("opens");
  }

  private Future<Listening> open() {
    begun.add("opens");
    return opening.future();
  }

  private Future<Void> rehearse() {
    begun.add("rehearses");
    return rehearsal.future();
  }
}

package dev.vitral.esi.reference;

import dev.vitral.esi.EsiException;
import dev.vitral.esi.EsiLimits;
import dev.vitral.esi.EsiOptions;
import dev.vitral.esi.Fetch;
import dev.vitral.esi.Output;
import dev.vitral.esi.RequestContext;
import dev.vitral.esi.Scheduler;
import dev.vitral.esi.Template;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;

/** The example of the README. */
public final class Hello implements Output {

  public static void main(String[] arguments) {
    ScheduledExecutorService loop = Executors.newSingleThreadScheduledExecutor();
    String markup = "<h1>News</h1><esi:include src='/news' alt='/no-news'/>";
    Template page = Template.parse("page", utf8(markup), EsiLimits.defaults());
    page.render(
        new RequestContext(URI.create("http://www.example.test/"), Map.of()),
        (request, sink) -> {
          sink.answer(200, Map.of(), utf8("<p>You asked for " + request.url().getPath()));
          return Fetch.DONE;
        },
        new Hello(),
        EsiOptions.on(Runnable::run, Scheduler.of(loop)));
    loop.shutdown();
  }

  @Override
  public void write(ByteBuffer piece) {
    System.out.print(StandardCharsets.UTF_8.decode(piece));
  }

  @Override
  public void end() {
    System.out.println();
  }

  @Override
  public void abort(EsiException cause) {
    System.err.println(cause.getMessage());
  }

  private static ByteBuffer utf8(String text) {
    return StandardCharsets.UTF_8.encode(text);
  }
}

package dev.vitral.esi.processing;

import dev.vitral.esi.EsiException;
import dev.vitral.esi.Fetch;
import dev.vitral.esi.Limit;
import dev.vitral.esi.PageFeed;
import dev.vitral.esi.elements.DocumentReader;
import dev.vitral.esi.input.Piece;
import java.nio.ByteBuffer;
import java.util.OptionalLong;

/** A page's own markup on its way in. */
public final class PageBody implements PageFeed {

  private final Page page;
  private final DocumentRun run;
  private final DocumentReader reader;
  private boolean over;

  /**
   * @param body where the markup comes from
   */
  public PageBody(Page page, String source, Fetch body) {
    this.page = page;
    OptionalLong bound = OptionalLong.of(page.limits().of(Limit.HELD_BYTES));
    Inflow inflow = new Inflow(page.held(), bound, paused -> {});
    inflow.from(body);
    this.run = page.run(inflow);
    this.reader = page.reader(source, run, run.where());
    page.onRelease(
        () -> {
          reader.abandon();
          if (!over) {
            over = true;
            body.cancel();
          }
        });
  }

  @Override
  public void data(ByteBuffer piece) {
    page.execute(() -> take(piece));
  }

  @Override
  public void end() {
    page.execute(this::complete);
  }

  @Override
  public void fail(EsiException cause) {
    page.execute(
        () -> {
          over = true;
          page.fail(cause);
        });
  }

  @Override
  public void cancel() {
    page.cancel();
  }

  private void take(ByteBuffer piece) {
    if (!over) {
      reader.read(Piece.of(piece));
      run.holds(!reader.isKnown());
      run.proceed();
    }
  }

  private void complete() {
    if (!over) {
      over = true;
      reader.end();
      run.complete();
      run.proceed();
    }
  }
}

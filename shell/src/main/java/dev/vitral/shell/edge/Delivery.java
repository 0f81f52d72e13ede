package dev.vitral.shell.edge;

import dev.vitral.shell.cache.CacheStatus;
import dev.vitral.shell.cache.Stored;
import dev.vitral.shell.edge.compose.Composition;
import dev.vitral.shell.edge.compose.Equipment;
import dev.vitral.shell.edge.compose.Ready;
import dev.vitral.shell.edge.pass.KeptAnswer;
import dev.vitral.shell.edge.visit.Visitor;
import io.vertx.core.MultiMap;

/** Gives a visitor what is kept: as it is, or composed. */
record Delivery(Equipment equipment, Visitor visitor) {

  void give(Stored<Ready> kept, CacheStatus status) {
    tell(status, kept.headers());
    Ready made = kept.made(this::ready);
    boolean delegated = made.template().isPresent() && equipment.trust().composes(visitor);
    long age = equipment.cache().age(kept);
    if (made.template().isEmpty() || delegated) {
      KeptAnswer.send(visitor, kept, age, delegated);
    } else if (made.pages().answer(visitor, equipment.cache())) {
      return;
    } else if (visitor.isHead()) {
      composition(kept.status(), kept.headers()).headOnly(kept.general(), age, kept.varies());
    } else {
      composition(kept.status(), kept.headers()).compose(kept, made);
    }
  }

  /** The part of it that the visitor wants. */
  void givePart(Stored<Ready> part, CacheStatus status) {
    tell(status, part.headers());
    KeptAnswer.sendPart(
        visitor, part, PageCache.partial(part).orElseThrow(), equipment.cache().age(part));
  }

  /** Says what the cache did, before anything else is said of the answer. */
  void tell(CacheStatus status, MultiMap answer) {
    status.write(
        equipment.site().deviceToken(),
        visitor.response().headers(),
        answer.getAll(CacheStatus.NAME));
  }

  Composition composition(int status, MultiMap headers) {
    return new Composition(equipment, visitor, status, headers);
  }

  private Ready ready(Stored<Ready> kept) {
    return Ready.page(kept, visitor.address(), equipment.site());
  }
}

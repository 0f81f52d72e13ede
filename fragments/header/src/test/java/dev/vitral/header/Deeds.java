package dev.vitral.header;

import dev.vitral.contract.junit.LogLines;
import java.util.List;

/** Lines of the audit log without account, address and request. */
public final class Deeds {

  public static List<String> in(LogLines audit) {
    return audit.all().stream().map(line -> line.substring(0, line.indexOf(" account="))).toList();
  }

  private Deeds() {}
}

package dev.vitral.datastores.postgresql;

import dev.vitral.datastores.store.StoreFailure;
import java.io.IOException;

/**
 * PostgreSQL refuses to run as root. In a user namespace of its own ({@code unshare -U}) the same
 * user is nobody to it, and still owner of its files.
 */
final class Root {
  private Root() {}

  static boolean isMe() {
    return "root".equals(System.getProperty("user.name"));
  }

  /** Says so in one sentence where the system allows no user namespaces. */
  static void check() throws StoreFailure {
    if (isMe() && !namespacesWork()) {
      throw new StoreFailure(
          "postgresql",
          "it does not run as root, and this system lets nobody make user namespaces (unshare -U)",
          "start as an ordinary user");
    }
  }

  private static boolean namespacesWork() {
    try {
      return new ProcessBuilder("unshare", "-U", "true").start().waitFor() == 0;
    } catch (IOException noSuchProgram) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}

package dev.vitral.stores;

import java.nio.file.Path;
import java.util.List;

/**
 * Stores whose data outlives them.
 *
 * @param home directory of data, secrets, logs and run files: {@code .vitral}
 * @param portOffset added to every usual port
 * @param tenants the {@code stores.json} files of all who need something
 */
public record PersistentStores(Path home, int portOffset, List<Path> tenants) {

  public PersistentStores {
    home = home.toAbsolutePath().normalize();
    tenants = List.copyOf(tenants);
  }

  /** In {@code .vitral} of the repository, for the shell and all fragments, on the usual ports. */
  public static PersistentStores ofRepository() {
    Repository repository = Repository.find();
    return new PersistentStores(repository.root().resolve(".vitral"), 0, repository.tenants());
  }
}

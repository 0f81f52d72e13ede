package dev.vitral.launcher.fragment;

import dev.vitral.launcher.Trouble;
import dev.vitral.launcher.build.Installed;
import dev.vitral.launcher.home.Home;
import java.io.IOException;
import java.nio.file.Files;

/** Takes a fragment from the lists, and deletes its files if that is wanted too. */
public final class Departure {

  private final Home home;
  private final FragmentName name;

  public Departure(Home home, FragmentName name) {
    this.home = home;
    this.name = name;
  }

  /** Its folder and its page in {@code docs} stay as they are. */
  public void fromLists() {
    Lists lists = new Lists(home.root(), name);
    if (!lists.haveIt()) {
      throw new Trouble("fragments/registry.json has no fragment '%s'.".formatted(name));
    }
    new AllOrNothing(home.root()).write(lists.without());
  }

  /** Everything that {@link Arrival} wrote, and what became of it. */
  public void ofFiles() {
    try {
      Installed.delete(home.root().resolve(name.module()));
      Files.deleteIfExists(home.root().resolve("docs").resolve(name + ".md"));
    } catch (IOException e) {
      throw new Trouble("%s cannot be deleted: %s".formatted(name.module(), e.getMessage()), e);
    }
  }
}

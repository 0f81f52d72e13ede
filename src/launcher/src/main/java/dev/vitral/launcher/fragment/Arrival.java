package dev.vitral.launcher.fragment;

import dev.vitral.launcher.home.Home;
import dev.vitral.launcher.home.Registry;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** Writes a fragment that has everything but a purpose, and puts it on the lists. */
public final class Arrival {

  private final Home home;
  private final FragmentName name;

  public Arrival(Home home, FragmentName name) {
    this.home = home;
    this.name = name;
  }

  /** Writes all of it, or, where something is in the way, nothing. */
  public void write() {
    new Neighbours(home.root()).refuseIfTaken(name);
    Berth berth = Berth.free(Registry.read(home.registry()));
    Map<Path, String> texts = new LinkedHashMap<>(new Blueprint(name, berth).files());
    texts.putAll(new Lists(home.root(), name).with(berth));
    new AllOrNothing(home.root()).write(texts);
  }
}

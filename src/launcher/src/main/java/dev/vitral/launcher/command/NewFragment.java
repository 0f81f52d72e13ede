package dev.vitral.launcher.command;

import dev.vitral.launcher.fragment.Arrival;
import dev.vitral.launcher.fragment.FragmentName;
import dev.vitral.launcher.home.Home;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Begins a fragment. */
@Command(
    name = "new-fragment",
    description = "Write a complete fragment and put it on the lists; docs/fragments.md.")
final class NewFragment implements Runnable {

  @Parameters(paramLabel = "NAME", description = "One lower-case word, such as agenda.")
  String name = "";

  @Override
  public void run() {
    FragmentName chosen = new FragmentName(name);
    new Arrival(Home.ofThisCall(), chosen).write();
    System.out.printf(
        """
        fragments/%1$s is a whole fragment: page /%1$s, a pane on the home page, tests.
          ./vitral start %1$s    shows it in the running portal
          ./vitral dev %1$s      shows every change at once
          ./vitral test %1$s     holds it to the contract
        docs/fragments.md says more.
        """,
        chosen);
  }
}

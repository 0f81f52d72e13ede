package dev.vitral.bench.secrets;

import java.io.PrintStream;
import java.util.List;

/**
 * Asks a running portal for everything it has, in the names of several people and of nobody, all
 * over the same connections, and looks into every answer for what is another one's: names in the
 * header, likes, ways to change a prompt, drafts, passwords, sessions, API keys.
 *
 * <pre>{@code
 * SecretHunt [--portal URL] [--accounts FILE] [--requests N] [--connections N] [--minutes N]
 *            [--seed N] [--swap N] [--logs DIR] [--evidence DIR]
 * }</pre>
 *
 * <p>Exit code 1 if a secret was given away, if an answer with one may be kept by anybody, if a
 * password, session or key stands in a log, or if an owner never saw their own: then the hunt
 * proves nothing.
 */
public final class SecretHunt {

  private SecretHunt() {}

  public static void main(String[] arguments) throws InterruptedException {
    System.exit(run(List.of(arguments), System.out) ? 0 : 1);
  }

  /** Whether everybody saw what is their own and nobody what is another one's. */
  public static boolean run(List<String> words, PrintStream out) throws InterruptedException {
    HuntOptions options = HuntOptions.parse(words);
    Door door = new Door(options.portal());
    try (Cast cast = new Cast(door, options.accounts())) {
      List<Place> places = Places.of(door, cast);
      out.printf(
          "%,d requests to %s by %d people and nobody, for %d places, seed %d%n",
          options.requests(),
          options.portal(),
          cast.people().size(),
          places.size(),
          options.seed());
      return new Hunt(options, cast.people(), places, out).finds();
    }
  }
}

package dev.vitral.systemtests.votes;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;

/**
 * What a storm is to be.
 *
 * @param portal where the portal answers
 * @param home the repository whose {@code ./vitral} runs the portal
 * @param votes to be acknowledged in the end
 * @param clients that vote at once
 * @param kills with SIGKILL, spread evenly over the votes
 */
record StormOptions(URI portal, Path home, int votes, int clients, int kills) {

  private static final int PORT = 8080;

  static StormOptions parse(String[] arguments) {
    List<String> words = List.of(arguments);
    int offset = Integer.parseInt(System.getenv().getOrDefault("VITRAL_PORT_OFFSET", "0"));
    return new StormOptions(
        URI.create(value(words, "--portal", "http://127.0.0.1:" + (PORT + offset))),
        Path.of(value(words, "--home", ".")).toAbsolutePath().normalize(),
        Integer.parseInt(value(words, "--votes", "10000")),
        Integer.parseInt(value(words, "--clients", "8")),
        Integer.parseInt(value(words, "--kills", "12")));
  }

  private static String value(List<String> words, String name, String otherwise) {
    int at = words.indexOf(name);
    return at < 0 || at + 1 == words.size() ? otherwise : words.get(at + 1);
  }
}

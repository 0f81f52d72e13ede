package dev.vitral.shell.podlet;

import dev.vitral.contract.Violation;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Where the addresses of a podlet's manifest lie. Relative ones are read as Podium's own client
 * does: below the folder of the manifest, even with a slash in front.
 *
 * @param manifest path of the manifest
 * @param urls of the podlet's targets
 * @param violations what is wrong with addresses that were looked up
 */
record Addresses(String manifest, List<URI> urls, List<Violation> violations) {

  /**
   * The path of an address.
   *
   * @param field where it stands
   * @return {@code /} if it lies nowhere; that is a violation
   */
  String path(String field, String address) {
    if (!address.startsWith("http")) {
      return below(manifest, address);
    }
    Optional<String> own =
        urls.stream()
            .map(url -> url.toString().replaceFirst("/$", ""))
            .filter(url -> address.equals(url) || address.startsWith(url + "/"))
            .map(url -> address.substring(url.length()))
            .findFirst();
    if (own.isEmpty()) {
      violations.add(
          new Violation(
              field,
              "'"
                  + address
                  + "' lies elsewhere than the podlet: the portal asks nobody but registered"
                  + " hosts, and its content security policy lets browsers ask the portal alone."
                  + " Serve it from the podlet"));
    }
    return own.filter(path -> !path.isEmpty()).orElse("/");
  }

  /** Segments below a folder: those of its own that name JSON files are left out. */
  private static String below(String folder, String address) {
    return Stream.concat(
            Arrays.stream(folder.split("/")).filter(segment -> !segment.contains(".json")),
            Arrays.stream(address.split("/")))
        .filter(segment -> !segment.isEmpty())
        .map(segment -> segment.replace("?", "%3F").replace("#", "%23"))
        .collect(Collectors.joining("/", "/", ""));
  }
}

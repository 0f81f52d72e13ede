package dev.vitral.shell.registry;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.vitral.shell.targets.Targets;
import java.io.IOException;
import java.net.URI;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The registry's file as it is written; roles and their ports are the launcher's business. */
@JsonIgnoreProperties(ignoreUnknown = true)
record Listing(@Nullable List<Entry> fragments, @Nullable List<RegisteredSite> sites) {

  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]{0,39}");

  /**
   * Reads it.
   *
   * @throws IllegalArgumentException in words for who wrote it, if it is no registry
   */
  static Listing of(byte[] file, ObjectMapper json) {
    try {
      Listing listing = json.readValue(file, Listing.class);
      if (listing == null || listing.fragments() == null) {
        throw new IllegalArgumentException("it has no list \"fragments\"");
      }
      return listing;
    } catch (JsonProcessingException malformed) {
      throw new IllegalArgumentException("it is no JSON: " + malformed.getOriginalMessage());
    } catch (IOException unreadable) {
      throw new IllegalArgumentException("it cannot be read: " + unreadable.getMessage());
    }
  }

  /**
   * Its fragments, in its order.
   *
   * @throws IllegalArgumentException in words, if one of them is none
   */
  List<RegisteredFragment> registered() {
    Set<String> names = new HashSet<>();
    List<Entry> entries = fragments == null ? List.of() : fragments;
    for (Entry entry : entries) {
      if (entry == null) {
        throw new IllegalArgumentException("one of its fragments is null");
      }
      if (!names.add(entry.checkedName())) {
        throw new IllegalArgumentException("the fragment " + entry.name() + " stands twice");
      }
    }
    return entries.stream()
        .map(Entry::registered)
        .sorted(Comparator.comparingInt(RegisteredFragment::order))
        .toList();
  }

  /**
   * One line of it.
   *
   * @param url of the only target
   * @param urls of several targets, in place of {@code url}
   * @param podium of a podlet, where its manifest is and what that does not say
   * @param conduct false for one that another portal has examined
   */
  @JsonIgnoreProperties(ignoreUnknown = true)
  record Entry(
      @Nullable String name,
      @Nullable URI url,
      @Nullable List<URI> urls,
      int order,
      @Nullable RegisteredPodlet podium,
      @Nullable Boolean conduct) {

    RegisteredFragment registered() {
      return new RegisteredFragment(
          targets(), order, Optional.ofNullable(podium), conduct == null || conduct);
    }

    String checkedName() {
      if (name == null || !NAME.matcher(name).matches()) {
        throw new IllegalArgumentException(
            "the name '" + name + "' is none: lower-case letters, digits and hyphens, 40 at most");
      }
      return name;
    }

    Targets targets() {
      if ((url == null) == (urls == null)) {
        throw new IllegalArgumentException(
            "the fragment " + name + " has to have either \"url\" or \"urls\"");
      }
      List<URI> all = url == null ? urls : List.of(url);
      all.forEach(this::check);
      return new Targets(checkedName(), all);
    }

    private void check(@Nullable URI target) {
      boolean isBase =
          target != null
              && "http".equals(target.getScheme())
              && target.getHost() != null
              && Set.of("", "/").contains(target.getRawPath())
              && target.getRawQuery() == null;
      if (!isBase) {
        throw new IllegalArgumentException(
            "the fragment %s cannot be at '%s': write http://host:port".formatted(name, target));
      }
    }
  }
}

package dev.vitral.bench.secrets;

import dev.vitral.bench.secrets.Place.Kind;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/**
 * The mix: who asks for what and how, as one seed has it. Before that, everybody looks once at
 * every personal place, so that however short the hunt is, owners have seen what is theirs.
 */
final class Questions {

  private static final int TAGS_KEPT = 4;

  private final Random chance;
  private final List<Person> people;
  private final List<Place> places = new ArrayList<>();
  private final Map<String, List<String>> tags = new HashMap<>();
  private final Deque<Question> first = new ArrayDeque<>();
  private final int swap;
  private int asked;

  Questions(HuntOptions options, List<Person> people, List<Place> places) {
    this.chance = new Random(options.seed());
    this.swap = options.swap();
    this.people = people;
    for (Place place : places) {
      for (int i = 0; i < place.share(); i++) {
        this.places.add(place);
      }
      if (place.kind().isPersonal()) {
        people.forEach(person -> first.add(look(person, place)));
      }
    }
  }

  private static Question look(Person person, Place place) {
    Map<String, String> headers =
        Map.of("Accept", place.kind().accept(), "Cookie", person.cookie());
    return new Question(place, "GET", place.path(), Optional.of(person), headers);
  }

  Question next() {
    asked++;
    return first.isEmpty() ? any() : first.remove();
  }

  private Question any() {
    Place place = one(places);
    boolean english = place.kind().hasLanguages() && chance.nextBoolean();
    String target = english ? "/en" + place.path() : place.path();
    boolean known = place.kind() == Kind.WRITE || chance.nextInt(10) < 6;
    Optional<Person> viewer = known ? Optional.of(one(people)) : Optional.empty();
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("Accept", place.kind().accept());
    if (place.kind() == Kind.PARTIAL) {
      headers.put("HX-Request", "true");
    }
    viewer.map(this::asks).ifPresentOrElse(who -> present(who, headers), () -> strays(headers));
    vary(target, headers);
    return new Question(place, method(place.kind()), target, viewer, headers);
  }

  /** Whose name is given: now and then, if that is wanted, another one's. */
  private Person asks(Person viewer) {
    return swap > 0 && asked % swap == 0
        ? people.get((people.indexOf(viewer) + 1) % people.size())
        : viewer;
  }

  private void present(Person who, Map<String, String> headers) {
    if (chance.nextInt(4) == 0) {
      headers.put("Authorization", "Bearer " + bearer(who));
    } else {
      headers.put("Cookie", who.cookie() + (chance.nextBoolean() ? "; theme=dark" : ""));
    }
  }

  private String bearer(Person who) {
    return who.key().filter(key -> chance.nextBoolean()).orElse(who.token());
  }

  /** What browsers send without being logged in, or no more. */
  private void strays(Map<String, String> headers) {
    switch (chance.nextInt(5)) {
      case 0 -> headers.put("Cookie", "__Host-session=ended-" + "0".repeat(37));
      case 1 -> headers.put("Cookie", "__Host-voter=nobody.nothing; theme=dark");
      default -> {}
    }
  }

  private void vary(String target, Map<String, String> headers) {
    int way = chance.nextInt(100);
    List<String> known = tags.getOrDefault(target, List.of());
    if (way < 15 && !known.isEmpty()) {
      headers.put("If-None-Match", one(known));
    } else if (way < 18) {
      headers.put("Cache-Control", "no-cache");
    } else if (way < 20) {
      headers.put("Range", "bytes=0-" + (1_000 + chance.nextInt(30_000)));
    } else if (way < 22) {
      headers.put("If-Modified-Since", "Sat, 01 Jan 2022 00:00:00 GMT");
    }
    if (chance.nextInt(3) == 0) {
      headers.put("Accept-Encoding", "gzip");
    }
  }

  private String method(Kind kind) {
    if (kind == Kind.WRITE) {
      return chance.nextBoolean() ? "PUT" : "DELETE";
    }
    return chance.nextInt(12) == 0 ? "HEAD" : "GET";
  }

  /** An entity tag that anybody got for this target: it may be sent by anybody. */
  void remember(String target, String tag) {
    List<String> known = tags.computeIfAbsent(target, first -> new ArrayList<>());
    if (!known.contains(tag)) {
      if (known.size() == TAGS_KEPT) {
        known.remove(0);
      }
      known.add(tag);
    }
  }

  private <T> T one(List<T> of) {
    return of.get(chance.nextInt(of.size()));
  }
}

package dev.vitral.shell.purge;

import dev.vitral.shell.cache.store.Purge;
import dev.vitral.shell.cache.store.Purge.By;
import dev.vitral.shell.cache.store.Purge.Depth;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;

/**
 * A purge as a record of the topic. Key and value are the name of what is purged: a surrogate key,
 * unless the header {@code by} says otherwise. Other headers are {@code shell}, which shell tells
 * it; {@code fragment}, whose answers are meant, everybody's if it is missing; {@code depth}.
 */
final class Notice {

  private static final String SHELL = "shell";
  private static final String FRAGMENT = "fragment";
  private static final String BY = "by";
  private static final String DEPTH = "depth";
  private static final int LONGEST_URI = 8_192;

  private Notice() {}

  /** The record that tells a purge of one name. */
  static ProducerRecord<String, String> write(String topic, String shell, Purge purge) {
    String name = String.join(" ", purge.names());
    ProducerRecord<String, String> told = new ProducerRecord<>(topic, name, name);
    told.headers().add(SHELL, utf8(shell));
    purge.owner().ifPresent(by -> told.headers().add(FRAGMENT, utf8(by)));
    if (purge.by() != By.KEY) {
      told.headers().add(BY, utf8(word(purge.by())));
    }
    if (purge.depth() != Depth.HARD) {
      told.headers().add(DEPTH, utf8(word(purge.depth())));
    }
    return told;
  }

  /** What a record tells a shell; nothing if that shell told it itself, or it is no purge. */
  static Optional<Purge> read(String shell, ConsumerRecord<String, String> told) {
    Optional<String> owner = text(told.headers(), FRAGMENT);
    Optional<By> by = word(told.headers(), BY, By.values(), By.KEY);
    Optional<Depth> depth = word(told.headers(), DEPTH, Depth.values(), Depth.HARD);
    boolean isOwn = text(told.headers(), SHELL).map(shell::equals).orElse(false);
    if (isOwn || by.isEmpty() || depth.isEmpty()) {
      return Optional.empty();
    }
    return purge(owner, by.get(), String.valueOf(told.value()), depth.get());
  }

  private static Optional<Purge> purge(Optional<String> owner, By by, String name, Depth depth) {
    return switch (by) {
      case KEY ->
          Optional.of(Keys.of(List.of(name)))
              .filter(keys -> !keys.isEmpty())
              .map(keys -> Purge.keys(owner, keys, depth));
      case URI ->
          Optional.of(name)
              .filter(uri -> !uri.isEmpty() && uri.length() <= LONGEST_URI)
              .map(uri -> Purge.uris(owner, Set.of(uri), depth));
      case ALL -> Optional.of(Purge.all(owner, depth));
    };
  }

  /** The word in a header; empty for one that this shell does not know. */
  private static <W extends Enum<W>> Optional<W> word(
      Headers headers, String name, W[] words, W otherwise) {
    return text(headers, name)
        .map(said -> Stream.of(words).filter(word -> word(word).equals(said)).findFirst())
        .orElse(Optional.of(otherwise));
  }

  private static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }

  private static Optional<String> text(Headers headers, String name) {
    return Optional.ofNullable(headers.lastHeader(name))
        .map(header -> new String(header.value(), StandardCharsets.UTF_8));
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}

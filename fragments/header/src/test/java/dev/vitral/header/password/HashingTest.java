package dev.vitral.header.password;

import static dev.vitral.header.People.PASSWORD;
import static dev.vitral.header.People.logIn;
import static dev.vitral.header.People.registered;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vitral.header.HeaderStores;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(HeaderStores.class)
class HashingTest {

  /** Rarely enough to leave the processor to what is looked at; a hash takes longer. */
  private static final Duration LOOKS = Duration.ofMillis(5);

  @Inject PasswordConfig config;

  @Test
  void passwords_are_hashed_on_threads_of_their_own_and_never_on_the_event_loop() {
    String handle = registered();
    List<CompletableFuture<Integer>> logIns =
        IntStream.range(0, config.queue())
            .mapToObj(
                i -> CompletableFuture.supplyAsync(() -> logIn(handle, PASSWORD).statusCode()))
            .toList();
    Set<String> hashing = new TreeSet<>();
    while (!logIns.stream().allMatch(CompletableFuture::isDone)) {
      Thread.getAllStackTraces()
          .forEach(
              (thread, stack) -> {
                if (hashes(stack)) {
                  hashing.add(thread.getName());
                }
              });
      LockSupport.parkNanos(LOOKS.toNanos());
    }
    assertThat(hashing).isNotEmpty().allMatch(name -> name.startsWith("password-hasher-"));
    assertThat(hashing).hasSizeLessThanOrEqualTo(config.workers());
    assertThat(logIns).allMatch(logIn -> logIn.join() == 200);
  }

  private static boolean hashes(StackTraceElement[] stack) {
    return Stream.of(stack)
        .anyMatch(frame -> frame.getClassName().startsWith(Argon2BytesGenerator.class.getName()));
  }

  @Test
  void the_same_password_typed_otherwise_is_the_same_password() {
    Argon2id argon2id = new Argon2id(64, 1);
    assertThat(Argon2id.matches("contrasen\u0303a", argon2id.hash("contraseña"))).isTrue();
    assertThat(Argon2id.matches("contrasena", argon2id.hash("contraseña"))).isFalse();
    assertThat(Argon2id.matches("contraseña", "Y29udHJhc2XDsWE=")).isFalse();
    assertThat(argon2id.hash("a")).isNotEqualTo(argon2id.hash("a"));
  }
}

package dev.vitral.fuzz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.vitral.fuzz.corpus.Folders;
import dev.vitral.fuzz.corpus.InputFiles;
import dev.vitral.fuzz.corpus.KeptCorpus;
import dev.vitral.fuzz.corpus.Seeds;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every promise holds for every input that is known, and none of them takes long. */
class CorpusTest {

  private static final Path ROOT = Path.of("../..");
  private static final int GROWN = 40;

  static List<Arguments> findings() throws IOException {
    List<Arguments> findings = new ArrayList<>();
    for (Target target : Target.values()) {
      for (Path file : InputFiles.in(folders(target).findings())) {
        findings.add(Arguments.of(target, file.getFileName().toString(), file));
      }
    }
    return findings;
  }

  private static Folders folders(Target target) {
    return new Folders(ROOT, target.id());
  }

  @ParameterizedTest
  @EnumSource(Target.class)
  void the_conformance_cases_keep_every_promise(Target target) {
    List<byte[]> seeds = Seeds.of(folders(target));
    assertThat(seeds).isNotEmpty();
    seeds.forEach(seed -> test(target, seed));
  }

  @ParameterizedTest
  @EnumSource(Target.class)
  void the_kept_corpus_keeps_every_promise(Target target) {
    List<byte[]> corpus = KeptCorpus.in(folders(target).kept()).inputs();
    assertThat(corpus).isNotEmpty();
    corpus.forEach(input -> test(target, input));
  }

  /** A part of an input, over and over: what is opened and never closed, most of all. */
  @ParameterizedTest
  @EnumSource(Target.class)
  void whatever_is_grown_to_64_kb_keeps_every_promise(Target target) {
    Random random = new Random(target.ordinal());
    List<byte[]> inputs = new ArrayList<>(Seeds.of(folders(target)));
    inputs.addAll(KeptCorpus.in(folders(target).kept()).inputs());
    for (int i = 0; i < GROWN; i++) {
      byte[] input = inputs.get(random.nextInt(inputs.size()));
      int from = random.nextInt(input.length);
      int to = random.nextInt(from, input.length) + 1;
      test(target, grown(Arrays.copyOfRange(input, from, to)));
    }
  }

  private static byte[] grown(byte[] part) {
    byte[] grown = new byte[64 << 10];
    for (int at = 0; at < grown.length; at++) {
      grown[at] = part[at % part.length];
    }
    return grown;
  }

  @ParameterizedTest(name = "{0} {1}", allowZeroInvocations = true)
  @MethodSource("findings")
  void what_was_found_once_is_mended(Target target, String name, Path file) throws IOException {
    test(target, Files.readAllBytes(file));
  }

  private static void test(Target target, byte[] input) {
    assertThatCode(() -> target.test(input)).as(shown(input)).doesNotThrowAnyException();
  }

  private static String shown(byte[] input) {
    String text = new String(input, StandardCharsets.ISO_8859_1);
    return text.length() <= 1000 ? text : text.substring(0, 1000) + "…";
  }
}

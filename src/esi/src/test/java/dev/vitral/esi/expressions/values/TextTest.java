package dev.vitral.esi.expressions.values;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Text of many origins, and the characters in it. */
class TextTest {

  @Test
  void a_slice_keeps_the_origin_of_every_byte() {
    Random random = new Random(3);
    for (int round = 0; round < 2_000; round++) {
      List<Origin> origins = new ArrayList<>();
      TextBuilder built = new TextBuilder();
      while (origins.size() < 30) {
        Origin origin = Origin.values()[random.nextInt(Origin.values().length)];
        String run = "abcdef".substring(0, random.nextInt(7));
        built.append(run, origin);
        run.chars().forEach(any -> origins.add(origin));
      }
      Text text = built.build();
      int from = random.nextInt(text.length() + 1);
      int to = from + random.nextInt(text.length() - from + 1);
      Text slice = text.slice(from, to);
      assertThat(slice.bytes()).isEqualTo(text.bytes().substring(from, to));
      assertThat(origins(slice)).isEqualTo(origins.subList(from, to));
    }
  }

  @Test
  void a_full_builder_takes_nothing_more() {
    TextBuilder builder = new TextBuilder(5).append("abc").append("def").append("g");
    assertThat(builder.isFull()).isTrue();
    assertThat(builder.build().bytes()).isEqualTo("abc");
  }

  @Test
  void characters_are_cut_as_the_jdk_cuts_well_formed_text() {
    Random random = new Random(4);
    for (int round = 0; round < 20_000; round++) {
      int[] characters = random.ints(20, 0, 0x110000).filter(TextTest::isScalar).toArray();
      String bytes = Utf8.encode(new String(characters, 0, characters.length));
      List<Integer> read = new ArrayList<>();
      for (int i = 0; i < bytes.length(); i = Utf8.next(bytes, i)) {
        read.add(Utf8.codePoint(bytes, i));
      }
      assertThat(read).isEqualTo(Arrays.stream(characters).boxed().toList());
      assertThat(Utf8.count(bytes)).isEqualTo(characters.length);
    }
  }

  @Test
  void malformed_bytes_are_characters_of_their_own_and_come_back() {
    Random random = new Random(5);
    for (int round = 0; round < 20_000; round++) {
      byte[] noise = new byte[16];
      random.nextBytes(noise);
      String bytes = new String(noise, StandardCharsets.ISO_8859_1);
      StringBuilder back = new StringBuilder();
      for (int i = 0; i < bytes.length(); i = Utf8.next(bytes, i)) {
        back.append(Utf8.encode(Utf8.codePoint(bytes, i)));
      }
      assertThat(back).hasToString(bytes);
    }
  }

  @Test
  void search_finds_what_the_jdk_finds() {
    Random random = new Random(6);
    for (int round = 0; round < 50_000; round++) {
      String hay = letters(random, 20);
      String needle = letters(random, 5) + "a";
      int from = random.nextInt(hay.length() + 1);
      assertThat(Search.indexOf(hay, needle, from)).isEqualTo(hay.indexOf(needle, from));
    }
  }

  private static String letters(Random random, int max) {
    StringBuilder letters = new StringBuilder();
    for (int i = random.nextInt(max); i > 0; i--) {
      letters.append(random.nextBoolean() ? 'a' : 'b');
    }
    return letters.toString();
  }

  private static boolean isScalar(int codePoint) {
    return codePoint < Character.MIN_SURROGATE || codePoint > Character.MAX_SURROGATE;
  }

  private static List<Origin> origins(Text text) {
    List<Origin> origins = new ArrayList<>();
    text.forEachRun((run, origin) -> run.chars().forEach(any -> origins.add(origin)));
    return origins;
  }
}

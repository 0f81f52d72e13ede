package dev.vitral.shell.edge.upstream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

class DecodingTest {

  private static final String TEXT = "one two three ".repeat(5_000);

  @Test
  void gzip_is_read_wherever_it_is_cut() throws IOException {
    byte[] zipped = zipped(TEXT);
    for (int every : new int[] {1, 2, 7, 1_000, zipped.length}) {
      assertThat(decoded(zipped, every)).isEqualTo(TEXT);
    }
  }

  @Test
  void members_follow_one_another() throws IOException {
    ByteArrayOutputStream both = new ByteArrayOutputStream();
    both.writeBytes(zipped("one "));
    both.writeBytes(zipped("two"));
    assertThat(decoded(both.toByteArray(), 1)).isEqualTo("one two");
  }

  @Test
  void a_header_may_hold_all_that_the_format_knows() throws IOException {
    byte[] plain = zipped(TEXT);
    ByteArrayOutputStream rich = new ByteArrayOutputStream();
    rich.writeBytes(Arrays.copyOf(plain, 3));
    rich.write(2 | 4 | 8 | 16);
    rich.writeBytes(Arrays.copyOfRange(plain, 4, 10));
    rich.writeBytes(new byte[] {3, 0, 'a', 'b', 'c'});
    rich.writeBytes("name\0comment\0".getBytes(StandardCharsets.ISO_8859_1));
    CRC32 checksum = new CRC32();
    checksum.update(rich.toByteArray());
    rich.write((int) checksum.getValue() & 255);
    rich.write((int) checksum.getValue() >> 8 & 255);
    rich.writeBytes(Arrays.copyOfRange(plain, 10, plain.length));
    assertThat(decoded(rich.toByteArray(), 1)).isEqualTo(TEXT);
  }

  @Test
  void every_beginning_of_it_is_incomplete() throws IOException {
    byte[] zipped = zipped("some text that is not long");
    for (int length = 1; length < zipped.length; length++) {
      byte[] cut = Arrays.copyOf(zipped, length);
      assertThatThrownBy(() -> decoded(cut, 3)).isInstanceOf(IOException.class);
    }
  }

  @Test
  void a_changed_byte_is_noticed() throws IOException {
    byte[] zipped = zipped(TEXT);
    zipped[zipped.length - 6] ^= 1;
    assertThatThrownBy(() -> decoded(zipped, 100)).hasMessageContaining("checksum");
  }

  @Test
  void whoever_has_enough_stops_it() throws IOException {
    byte[] bomb = zipped("0".repeat(50_000_000));
    AtomicLong bytes = new AtomicLong();
    Decoding decoding = Decoding.of("gzip").orElseThrow();
    decoding.take(ByteBuffer.wrap(bomb), piece -> bytes.addAndGet(piece.remaining()) < 1_000_000);
    assertThat(bytes.get()).isBetween(1_000_000L, 1_100_000L);
  }

  @Test
  void deflate_is_read_wrapped_and_bare() throws IOException {
    for (boolean bare : new boolean[] {false, true}) {
      Deflater deflater = new Deflater(Deflater.DEFAULT_COMPRESSION, bare);
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      try (DeflaterOutputStream zip = new DeflaterOutputStream(bytes, deflater)) {
        zip.write(TEXT.getBytes(StandardCharsets.UTF_8));
      }
      assertThat(decoded("deflate", bytes.toByteArray(), 1)).isEqualTo(TEXT);
      byte[] cut = Arrays.copyOf(bytes.toByteArray(), bytes.size() / 2);
      assertThatThrownBy(() -> decoded("deflate", cut, 5)).isInstanceOf(IOException.class);
    }
  }

  @Test
  void an_unknown_coding_is_not_guessed() {
    assertThat(Decoding.of("br")).isEmpty();
    assertThat(Decoding.of("gzip, gzip")).isEmpty();
    assertThat(Decoding.of(" GZIP ")).isPresent();
    assertThat(Decoding.of(null)).isPresent();
  }

  private static String decoded(byte[] bytes, int every) throws IOException {
    return decoded("gzip", bytes, every);
  }

  private static String decoded(String coding, byte[] bytes, int every) throws IOException {
    ByteArrayOutputStream plain = new ByteArrayOutputStream();
    Decoding decoding = Decoding.of(coding).orElseThrow();
    for (int at = 0; at < bytes.length; at += every) {
      ByteBuffer piece = ByteBuffer.wrap(bytes, at, Math.min(every, bytes.length - at)).slice();
      decoding.take(
          piece,
          part -> {
            plain.write(part.array(), part.position(), part.remaining());
            return true;
          });
    }
    decoding.end();
    return plain.toString(StandardCharsets.UTF_8);
  }

  private static byte[] zipped(String text) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream zip = new GZIPOutputStream(bytes)) {
      zip.write(text.getBytes(StandardCharsets.UTF_8));
    }
    return bytes.toByteArray();
  }
}

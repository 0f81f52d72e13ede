package dev.vitral.shell.coding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.aayushatharva.brotli4j.Brotli4jLoader;
import com.aayushatharva.brotli4j.decoder.Decoder;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

class CodingTest {

  private static final byte[] PAGE =
      "<p>Una línea de texto.</p>\n".repeat(500).getBytes(StandardCharsets.UTF_8);

  @Test
  void what_is_compressed_comes_out_as_it_was() throws IOException {
    byte[] gzip = Coding.GZIP.encode(PAGE);
    assertThat(gzip.length).isLessThan(PAGE.length / 10);
    assertThat(new GZIPInputStream(new ByteArrayInputStream(gzip)).readAllBytes()).isEqualTo(PAGE);

    assumeThat(Brotli4jLoader.isAvailable()).isTrue();
    byte[] brotli = Coding.BROTLI.encode(PAGE);
    assertThat(brotli.length).isLessThan(gzip.length);
    assertThat(Decoder.decompress(brotli).getDecompressedData()).isEqualTo(PAGE);
  }

  @Test
  void each_coding_has_a_tag_of_its_own() {
    assertThat(Coding.BROTLI.tag("\"1f-a\"")).isEqualTo("\"1f-a-br\"");
    assertThat(Coding.GZIP.tag("W/\"x\"")).isEqualTo("W/\"x-gzip\"");
    assertThat(Coding.GZIP.tag("\"\"")).isEqualTo("\"-gzip\"");
  }

  @Test
  void a_name_that_is_none_is_refused() {
    assertThatThrownBy(() -> Coding.named("zip")).hasMessage("there is no coding zip");
  }
}

package dev.vitral.shell.coding;

import com.aayushatharva.brotli4j.encoder.Encoder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;

/** A content coding that pages can be sent in (RFC 9110, 8.4.1), the better one first. */
public enum Coding {
  /** RFC 7932; a fifth smaller than gzip where text is concerned. */
  BROTLI("br") {
    @Override
    byte[] encode(byte[] plain) throws IOException {
      return Encoder.compress(
          plain, new Encoder.Parameters().setQuality(BROTLI_QUALITY).setWindow(BROTLI_WINDOW));
    }
  },

  /** RFC 1952. */
  GZIP("gzip") {
    @Override
    byte[] encode(byte[] plain) throws IOException {
      ByteArrayOutputStream coded = new ByteArrayOutputStream(plain.length / 4);
      try (GZIPOutputStream gzip = new GZIPOutputStream(coded)) {
        gzip.write(plain);
      }
      return coded.toByteArray();
    }
  };

  /** Of 0 to 11: what is above takes several times as long for a few bytes less. */
  private static final int BROTLI_QUALITY = 5;

  /** As a power of two: 256 KiB, more than most pages have. */
  private static final int BROTLI_WINDOW = 18;

  private final String token;

  Coding(String token) {
    this.token = token;
  }

  /**
   * The one of that name.
   *
   * @throws IllegalArgumentException if there is none
   */
  public static Coding named(String token) {
    return Stream.of(values())
        .filter(coding -> coding.token.equals(token))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("there is no coding " + token));
  }

  /**
   * Several.
   *
   * @param text {@code br}, {@code gzip}, both separated by a comma, or {@code none}
   * @throws IllegalArgumentException if one of them does not exist
   */
  public static Set<Coding> listed(String text) {
    return text.equals("none")
        ? Set.of()
        : Stream.of(text.split(",", -1)).map(Coding::named).collect(Collectors.toSet());
  }

  /** Its name in HTTP. */
  public String token() {
    return token;
  }

  /**
   * The validator of a page in this coding: other bytes, another strong tag.
   *
   * @param plain that of the page as it is
   */
  public String tag(String plain) {
    int end = plain.lastIndexOf('"');
    return end < 0 ? plain : plain.substring(0, end) + '-' + token + plain.substring(end);
  }

  abstract byte[] encode(byte[] plain) throws IOException;
}

package dev.vitral.shell.surrogate;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HandoverTest {

  private static final String OWN = "<esi:include src=\"/_vitral/part/a/b\"/>";
  private static final String HOSTILE =
      "<p>señal 🎵</p><esi:include src='/a'/></esi:try><ESI:vars>$(X)</ESI:vars>"
          + "<!--esi <esi:remove> --><!-- kept --><<esi:include/><%s</esi:<esi:<!--<esi:%s<es";
  private static final String INERT =
      "<p>señal 🎵</p><esi_:include src='/a'/></esi_:try><ESI_:vars>$(X)</ESI_:vars>"
          + "<!-- esi <esi_:remove> --><!-- kept --><<esi_:include/><%s</esi_:<esi_:<!--<esi_:%s<es";

  private final Handover handover = new Handover();

  @Test
  void only_the_shells_own_includes_are_esi_wherever_the_page_is_cut() {
    byte[] page = page();

    for (int cut = 0; cut <= page.length; cut++) {
      assertThat(left(page, cut)).as("cut at %d", cut).isEqualTo(INERT.formatted(OWN, OWN));
    }
  }

  @Test
  void one_byte_after_the_other_gives_the_same() {
    byte[] page = page();
    int[] cuts = new int[page.length];
    for (int i = 0; i < cuts.length; i++) {
      cuts[i] = i;
    }

    assertThat(left(page, cuts)).isEqualTo(INERT.formatted(OWN, OWN));
  }

  @Test
  void pieces_of_any_size_give_the_same() {
    byte[] page = page();
    Random random = new Random(7);

    for (int round = 0; round < 2_000; round++) {
      int[] cuts = random.ints(random.nextInt(20), 0, page.length).sorted().toArray();
      assertThat(left(page, cuts)).isEqualTo(INERT.formatted(OWN, OWN));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "<esi:include src=\"/_vitral/part/header/badge\"/>, <esi_:include src=\"/_vitral/part/header/badge\"/>",
    "<eSi:InClUdE/>, <eSi_:InClUdE/>",
    "<<esi:x>, <<esi_:x>",
    "<<<<esi:x>, <<<<esi_:x>",
    "</esi:x>, </esi_:x>",
    "<!--esi, <!-- esi",
    "<!--ESI<esi:x>-->, <!-- ESI<esi_:x>-->",
    "<!--esi<!--esi, <!-- esi<!-- esi",
    "<esi:esi:x>, <esi_:esi:x>",
    "<!<esi:x>, <!<esi_:x>",
    "<</esi:x>, <</esi_:x>",
    "<![CDATA[<esi:x>]]>, <![CDATA[<esi_:x>]]>",
    "<a title='<esi:x>'>, <a title='<esi_:x>'>"
  })
  void what_reads_as_esi_is_made_inert(String markup, String inert) {
    byte[] page = markup.getBytes(UTF_8);

    for (int cut = 0; cut <= page.length; cut++) {
      assertThat(left(page, cut)).isEqualTo(inert);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "&lt;esi:include src=\"/x\"/&gt;",
        "<p>esi:include</p>",
        "<esix:a>",
        "< esi:x>",
        "<!-- esi -->",
        "<e",
        "<",
        ""
      })
  void all_else_is_left_as_it_is(String markup) {
    byte[] page = markup.getBytes(UTF_8);

    for (int cut = 0; cut <= page.length; cut++) {
      assertThat(left(page, cut)).isEqualTo(markup);
    }
  }

  @Test
  void what_cannot_become_esi_does_not_wait() {
    assertThat(handover.pass("<p>all of this".getBytes(UTF_8))).asString().hasSize(14);
    assertThat(handover.pass(" <".getBytes(UTF_8))).asString().isEqualTo(" ");
    assertThat(handover.pass("b>".getBytes(UTF_8))).asString().isEqualTo("<b>");
  }

  @Test
  void nobody_can_know_the_mark_of_a_page() {
    String mark = handover.include("/x");

    assertThat(new Handover().include("/x")).isNotEqualTo(mark);
    assertThat(mark).hasSizeGreaterThan(OWN.length());
  }

  private byte[] page() {
    String include = handover.include("/_vitral/part/a/b");
    return HOSTILE.formatted(include, include).getBytes(UTF_8);
  }

  private String left(byte[] page, int... cuts) {
    ByteArrayOutputStream left = new ByteArrayOutputStream();
    int from = 0;
    for (int cut : cuts) {
      left.writeBytes(handover.pass(Arrays.copyOfRange(page, from, cut)));
      from = cut;
    }
    left.writeBytes(handover.pass(Arrays.copyOfRange(page, from, page.length)));
    left.writeBytes(handover.rest());
    return left.toString(UTF_8);
  }
}

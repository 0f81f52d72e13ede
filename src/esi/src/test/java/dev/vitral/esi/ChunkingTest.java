package dev.vitral.esi;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** However a page is cut, and whatever came from its source before, it means the same. */
class ChunkingTest {

  /** What hostile and honest pages are made of. */
  private static final String[] PARTS = {
    "<esi:vars>",
    "</esi:vars>",
    "<esi:vars name='$(HTTP_HOST)'/>",
    "$(HTTP_HOST)",
    "$(HTTP_HOST|'<b>')",
    "$(",
    "$(x{",
    "$lower('A)')",
    "$f(1)",
    "$(ARGS{0})",
    "$",
    "<!--esi",
    "-->",
    "--",
    "-",
    ">",
    "<!--",
    "<!-",
    "<![CDATA[",
    "]]>",
    "]]",
    "]",
    "<esi:text>",
    "</esi:text>",
    "</esi:text >",
    "</esi:tex",
    "<esi:remove>",
    "</esi:remove>",
    "<esi:include src='/a'/>",
    "<esi:include src=\"/a\">",
    "<esi:include src=/a/>",
    "<esi:include src='/bad' alt='/a'/>",
    "<esi:include src='/bad' onerror=\"continue\"/>",
    "<esi:include src='/bad'/>",
    "<esi:include src='/nested'/>",
    "<esi:param name='n' value='$(HTTP_HOST)'/>",
    "</esi:include>",
    "<esi:choose>",
    "</esi:choose>",
    "<esi:when test='1==1'>",
    "<esi:when test='1==2'>",
    "</esi:when>",
    "<esi:otherwise>",
    "</esi:otherwise>",
    "<esi:try>",
    "</esi:try>",
    "<esi:attempt>",
    "</esi:attempt>",
    "<esi:except>",
    "</esi:except>",
    "<esi:foreach collection='[1..3]' item='i'>",
    "</esi:foreach>",
    "$(i)",
    "<esi:break/>",
    "<esi:function name='f'>",
    "</esi:function>",
    "<esi:return value=\"$(ARGS{0})+1\"/>",
    "<esi:assign name='v' value=\"'<i>'\"/>",
    "$(v)",
    "<esi:assign name='v'>",
    "</esi:assign>",
    "<esi:inline name='/in'>",
    "</esi:inline>",
    "<esi:include src='/in'/>",
    "<esi:eval src='/set'/>",
    "$(s)",
    "<esi:comment text='>'/>",
    "<esi:",
    "</esi:",
    "<esi:x y",
    "'",
    "\"",
    "é",
    "€",
    "<",
    "</",
    "x",
    " ",
    "\n",
    "\0"
  };

  private final Random random = new Random(20261121);

  @Test
  void a_page_means_the_same_however_it_is_cut() {
    for (int i = 0; i < 6_000; i++) {
      byte[] page = page(1 + random.nextInt(14));
      Visit whole = visit().feed(page);
      same(visit().feed(cut(page, page.length)), whole, page);
      same(visit().feed(cut(page, random.nextInt(6))), whole, page);
    }
  }

  @Test
  void a_page_that_changed_is_not_taken_for_the_one_before() {
    for (int i = 0; i < 6_000; i++) {
      Plans plans = Plans.atMost(1 << 20);
      byte[] before = page(1 + random.nextInt(12));
      visit().plans(plans).feed(cut(before, random.nextInt(4)));
      byte[] page = changed(before);
      Visit fresh = visit().feed(page);
      same(visit().plans(plans).feed(cut(page, random.nextInt(4))), fresh, page);
      same(visit().plans(plans).feed(cut(page, random.nextInt(4))), fresh, page);
    }
  }

  @Test
  void a_template_means_what_the_fed_page_means() {
    for (int i = 0; i < 2_000; i++) {
      byte[] page = page(1 + random.nextInt(14));
      same(visit().get(page), visit().feed(page), page);
    }
  }

  @Test
  void every_prefix_of_a_page_is_a_page() {
    String page =
        "<!-- c --><![CDATA[ d ]]><!--esi <esi:vars>$(HTTP_COOKIE{id}|'x')</esi:vars> --><esi:try><esi:attempt>"
            + "<esi:include src='/a' alt=\"/a?b=1&amp;c\" onerror=continue maxwait=\"9\"/></esi:attempt><esi:except>"
            + "e</esi:except></esi:try><esi:foreach collection=\"[1,'b']\">$(item)</esi:foreach><esi:text>$(</esi:text>"
            + "<esi:function name=\"f\"><esi:return value=\"1\"/></esi:function><esi:assign name=\"a\">é</esi:assign>z";

    IntStream.rangeClosed(0, page.length())
        .mapToObj(length -> page.substring(0, length))
        .forEach(prefix -> assertThat(visit().feed(prefix).hasEnded()).as(prefix).isTrue());
  }

  @Test
  void a_prefix_gives_the_beginning_of_what_the_page_gives() {
    byte[] page =
        "a<esi:vars>é$(HTTP_HOST)<!-- $(x) --></esi:vars><!--esi b--><![CDATA[c]]><esi:remove>d</esi:remove>e"
            .getBytes(StandardCharsets.UTF_8);
    Visit whole = visit().feed(page);

    for (int length = 0; length < page.length; length++) {
      Visit visit = visit();
      visit.begin().data(ByteBuffer.wrap(Arrays.copyOf(page, length)));
      assertThat(latin1(whole.bytes())).startsWith(latin1(visit.bytes()));
    }
  }

  private static Visit visit() {
    return new Visit()
        .header("Host", "h<")
        .limit(Limit.TAG_BYTES, 60)
        .limit(Limit.BODY_BYTES, 600)
        .limit(Limit.INCLUDES, 40)
        .fragment("/a", "A<esi:include src='/a'/>")
        .others(answer -> answer.status(404))
        .fragment("/bad", answer -> answer.status(500))
        .esiFragment("/nested", "N<esi:include src='/a'/>")
        .fragment("/set", answer -> answer.complete("<esi:assign name='s' value=\"'S'\"/>"));
  }

  private byte[] page(int parts) {
    return random
        .ints(parts, 0, PARTS.length)
        .mapToObj(i -> PARTS[i])
        .collect(Collectors.joining())
        .getBytes(StandardCharsets.UTF_8);
  }

  /** One byte other, a part more, or the end missing. */
  private byte[] changed(byte[] page) {
    byte[] changed =
        switch (random.nextInt(3)) {
          case 0 -> Arrays.copyOf(page, random.nextInt(page.length + 1));
          case 1 ->
              (new String(page, StandardCharsets.UTF_8) + PARTS[random.nextInt(PARTS.length)])
                  .getBytes(StandardCharsets.UTF_8);
          default -> page.clone();
        };
    if (changed.length > 0 && random.nextBoolean()) {
      changed[random.nextInt(changed.length)] = (byte) "<>-$x'".charAt(random.nextInt(6));
    }
    return changed;
  }

  private byte[][] cut(byte[] page, int cuts) {
    int[] places =
        cuts >= page.length
            ? IntStream.range(0, page.length).toArray()
            : random.ints(cuts, 0, page.length + 1).sorted().toArray();
    byte[][] pieces = new byte[places.length + 1][];
    for (int i = 0; i <= places.length; i++) {
      int from = i == 0 ? 0 : places[i - 1];
      pieces[i] = Arrays.copyOfRange(page, from, i == places.length ? page.length : places[i]);
    }
    return pieces;
  }

  private static String latin1(byte[] bytes) {
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }

  private static void same(Visit cut, Visit whole, byte[] page) {
    String shown = new String(page, StandardCharsets.UTF_8);
    assertThat(cut.hasEnded()).as(shown).isEqualTo(whole.hasEnded());
    if (whole.hasEnded()) {
      assertThat(cut.bytes()).as(shown).isEqualTo(whole.bytes());
      if (!shown.contains("<esi:attempt>")) { // An attempt that has failed fetches no more.
        assertThat(cut.fetched()).as(shown).containsExactlyInAnyOrderElementsOf(whole.fetched());
      }
    } else {
      assertThat(whole.abort()).as(shown).isNotNull();
    }
  }
}

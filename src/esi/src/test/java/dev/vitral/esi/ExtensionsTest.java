package dev.vitral.esi;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What grew from ESI 1.0: variables of the page's own, loops, functions, fragments with names. */
class ExtensionsTest {

  private static Visit visit() {
    return new Visit()
        .fragment("/a", "A")
        .fragment("/b", "B")
        .fragment("/bad", answer -> answer.status(500))
        .fragment("/set", "<esi:assign name='s' value=\"'set'\"/>[$(s)<esi:vars>$(p)</esi:vars>]")
        .esiFragment("/reads", "<esi:vars>($(p))</esi:vars>")
        .to("http://www.example.test/page?q=%3Cb%3E&n=3")
        .header("Host", "www.example.test");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '`',
      textBlock =
          """
          assign, end tag          ~ <esi:assign name="a" value="1"></esi:assign><esi:vars>$(a)</esi:vars> ~ 1
          assign, long, of a value ~ <esi:assign name="a">[$(QUERY_STRING{q})]</esi:assign><esi:vars>$(a)</esi:vars> ~ [&lt;b&gt;]
          assign, long, with choice~ <esi:assign name="a"><esi:choose><esi:when test="1==1">y</esi:when></esi:choose></esi:assign><esi:vars>$(a)$len($(a))</esi:vars> ~ y1
          assign, long, loop       ~ <esi:assign name="a"><esi:foreach collection="[1..3]">$(item).</esi:foreach></esi:assign><esi:vars>$(a)</esi:vars> ~ 1.2.3.
          assign, no include in it ~ <esi:assign name="a">x<esi:include src="/a"/></esi:assign><esi:vars>$(a)</esi:vars> ~ x
          assign, list place       ~ <esi:assign name="l" value="[1,2]"/><esi:assign name="l{1}" value="9"/><esi:vars>$(l)</esi:vars> ~ 1,9
          assign in a dead branch  ~ <esi:choose><esi:when test="1==2"><esi:assign name="a" value="1"/></esi:when></esi:choose><esi:vars>[$(a)]</esi:vars> ~ []
          assign in remove         ~ <esi:remove><esi:assign name="a" value="1"/></esi:remove><esi:vars>[$(a)]</esi:vars> ~ []
          assign to the request's  ~ <esi:assign name="HTTP_HOST" value="'evil'"/><esi:vars>$(HTTP_HOST)</esi:vars> ~ www.example.test
          a name for each document ~ <esi:assign name="p" value="1"/><esi:include src="/reads"/> ~ ()
          eval shares the names    ~ <esi:assign name="p" value="1"/><esi:eval src="/set"/><esi:vars>$(s)</esi:vars> ~ [$(s)1]set
          eval with alt            ~ <esi:eval src="/bad" alt="/set"/><esi:vars>$(s)</esi:vars> ~ [$(s)]set
          eval that may fail       ~ <esi:eval src="/bad" onerror="continue"/>x ~ x
          foreach, default item    ~ <esi:foreach collection="['x','y']">$(item)</esi:foreach> ~ xy
          foreach, dictionary      ~ <esi:foreach collection="{'a':1,'b':2}" item="e">$(e{0})=$(e{1});</esi:foreach> ~ a=1;b=2;
          foreach, nothing         ~ [<esi:foreach collection="$(none)">x</esi:foreach>] ~ []
          foreach, item is gone    ~ <esi:assign name="i" value="'o'"/><esi:foreach collection="[1,2]" item="i"/><esi:vars>$(i)</esi:vars> ~ o
          foreach in foreach       ~ <esi:foreach collection="[1,2]" item="i"><esi:foreach collection="[1,2]" item="j">$(i)$(j) </esi:foreach></esi:foreach> ~ `11 12 21 22 `
          break of the inner loop  ~ <esi:foreach collection="[1,2]" item="i"><esi:foreach collection="[1,2]" item="j"><esi:break/>x</esi:foreach>$(i)</esi:foreach> ~ 12
          break without loop       ~ a<esi:break/>b ~ ab
          break within attempt     ~ <esi:foreach collection="[1..3]" item="i"><esi:try><esi:attempt>$(i)<esi:break/>x</esi:attempt><esi:except>E</esi:except></esi:try>y</esi:foreach>z ~ 1z
          break, attempt fails     ~ <esi:foreach collection="[1..3]" item="i"><esi:try><esi:attempt><esi:include src="/bad"/><esi:break/></esi:attempt><esi:except>E$(i)</esi:except></esi:try>y</esi:foreach>z ~ E1z
          except in a loop         ~ <esi:foreach collection="[1..3]" item="i"><esi:try><esi:attempt><esi:include src="/bad"/></esi:attempt><esi:except>E$(i)</esi:except></esi:try></esi:foreach> ~ E1E2E3
          function, no return      ~ <esi:function name="f">x</esi:function><esi:vars>[$f()]</esi:vars> ~ []
          function, first return   ~ <esi:function name="f"><esi:return value="1"/><esi:return value="2"/></esi:function><esi:vars>$f()</esi:vars> ~ 1
          function, choice         ~ <esi:function name="max"><esi:choose><esi:when test="$(ARGS{0})>$(ARGS{1})"><esi:return value="$(ARGS{0})"/></esi:when></esi:choose><esi:return value="$(ARGS{1})"/></esi:function><esi:vars>$max(3,2)$max(2,7)</esi:vars> ~ 37
          function, sum in a loop  ~ <esi:function name="sum"><esi:assign name="t" value="0"/><esi:foreach collection="$(ARGS)" item="x"><esi:assign name="t" value="$(t)+$(x)"/></esi:foreach><esi:return value="$(t)"/></esi:function><esi:vars>$sum(1,2,39)[$(t)]</esi:vars> ~ 42[]
          function sees the page   ~ <esi:assign name="p" value="5"/><esi:function name="f"><esi:return value="$(p)+1"/></esi:function><esi:vars>$f()</esi:vars> ~ 6
          function hides built-in  ~ <esi:function name="lower"><esi:return value="'mine'"/></esi:function><esi:vars>$lower('A')</esi:vars> ~ mine
          function of a fragment   ~ <esi:function name="f"><esi:return value="1"/></esi:function><esi:include src="/reads"/> ~ ()
          return without function  ~ a<esi:return value="1"/>b ~ ab
          vars, short, of a call   ~ <esi:vars name="$upper('x')"/> ~ X
          text                     ~ <esi:text><esi:remove>$(a)</esi:tex</esi:text> ~ <esi:remove>$(a)</esi:tex
          text in vars             ~ <esi:vars><esi:text>$(HTTP_HOST)</esi:text>$(HTTP_HOST)</esi:vars> ~ $(HTTP_HOST)www.example.test
          inline                   ~ <esi:inline name="/i">(<esi:include src="/a"/>)</esi:inline>[<esi:include src="/i"/>] ~ [(A)]
          inline of a variable     ~ <esi:inline name="/i/$(QUERY_STRING{n})">I</esi:inline><esi:include src="/i/3"/> ~ I
          inline, names of its own ~ <esi:assign name="p" value="1"/><esi:inline name="/i">$(p)<esi:vars>($(p))</esi:vars></esi:inline><esi:include src="/i"/> ~ $(p)()
          inline, fails as one     ~ <esi:inline name="/i">x<esi:include src="/bad"/></esi:inline>[<esi:include src="/i" alt="/b"/>] ~ [B]
          matchname                ~ <esi:choose><esi:when test="'ab12' matches '([a-z]+)([0-9]+)'" matchname="m">$(m{2})</esi:when></esi:choose> ~ 12
          """)
  void means(String what, String page, String expected) {
    Visit visit = visit().feed(page);

    assertThat(visit.body()).isEqualTo(expected);
    assertThat(visit.hasEnded()).isTrue();
  }

  @Test
  void params_become_the_query_of_src_and_alt() {
    Visit visit =
        visit()
            .feed(
                "<esi:include src='/p' alt='/p?x=1#f'>\n <esi:param name='q' value='$(QUERY_STRING{q})&amp;'/>"
                    + "<esi:param name='a b' value='2'></esi:param>\n</esi:include>");
    assertThat(visit.answer("/p?q=%3Cb%3E%26&a%20b=2")).isNotNull();

    visit.answer("/p?q=%3Cb%3E%26&a%20b=2").status(500);
    visit.answer("/p?x=1&q=%3Cb%3E%26&a%20b=2").complete("P");
    assertThat(visit.body()).isEqualTo("P");
  }

  @Test
  void what_follows_an_eval_waits_for_it_and_what_precedes_it_does_not() {
    Visit visit =
        visit()
            .feed(
                "1<esi:include src='/x'/><esi:eval src='/e'/><esi:vars>$(v)</esi:vars>"
                    + "<esi:include src='/y/$(v)'/>");
    assertThat(visit.fetched()).hasSize(2);

    visit.answer("/e").complete("<esi:assign name='v' value='7'/>");
    visit.answer("/x").complete("X");
    visit.answer("/y/7").complete("Y");

    assertThat(visit.body()).isEqualTo("1X7Y");
  }

  @Test
  void a_failed_eval_has_assigned_nothing() {
    Visit visit =
        visit()
            .feed(
                "<esi:assign name='v' value='1'/><esi:eval src='/e' onerror='continue'/><esi:vars>$(v)</esi:vars>");
    visit.answer("/e").complete("<esi:assign name='v' value='2'/><esi:include src='/bad'/>");

    assertThat(visit.body()).isEqualTo("1");
  }

  @Test
  void a_failed_attempt_has_assigned_nothing() {
    String page =
        "<esi:assign name='v' value='1'/><esi:try><esi:attempt><esi:assign name='v' value='2'/>"
            + "<esi:include src='/x'/></esi:attempt><esi:except>E$(v)</esi:except></esi:try>"
            + "<esi:vars>$(v)</esi:vars>";
    Visit failed = visit().feed(page);
    assertThat(failed.body()).isEmpty();
    failed.answer("/x").status(500);
    assertThat(failed.body()).isEqualTo("E11");

    Visit whole = visit().feed(page);
    whole.answer("/x").complete("X");
    assertThat(whole.body()).isEqualTo("X2");
  }

  @Test
  void what_follows_an_attempt_that_assigns_nothing_does_not_wait() {
    Visit visit =
        visit()
            .feed(
                "<esi:try><esi:attempt><esi:include src='/x'/></esi:attempt><esi:except>E</esi:except></esi:try>"
                    + "<esi:include src='/y'/>");

    assertThat(visit.fetched()).hasSize(2);
  }

  @Test
  void an_except_that_assigns_is_seen_by_what_follows() {
    Visit visit =
        visit()
            .feed(
                "<esi:try><esi:attempt><esi:include src='/x'/></esi:attempt><esi:except>"
                    + "<esi:assign name='v' value='3'/>E</esi:except></esi:try><esi:vars>$(v)</esi:vars>");
    visit.answer("/x").status(404);

    assertThat(visit.body()).isEqualTo("E3");
  }

  @Test
  void an_include_may_say_how_it_is_asked_for() {
    Visit visit =
        visit()
            .feed(
                "<esi:include src='/x' method='post' entity=\"'a='+$(QUERY_STRING{n})\" setheader='X-T: $(QUERY_STRING{n})'"
                    + " appendheader='X-L: b' removeheader='Accept' ttl='2m' no-store='on'/>");
    RequestOptions options = visit.answer("/x").request().options();

    assertThat(options.method()).isEqualTo("POST");
    assertThat(options.entity()).contains("a=3");
    assertThat(options.headers())
        .containsExactly(
            new HeaderEdit(HeaderEdit.Action.SET, "X-T", "3"),
            new HeaderEdit(HeaderEdit.Action.APPEND, "X-L", "b"),
            new HeaderEdit(HeaderEdit.Action.REMOVE, "Accept", ""));
    assertThat(options.ttl()).contains(Duration.ofMinutes(2));
    assertThat(options.noStore()).isTrue();
  }

  @Test
  void a_tag_beats_the_answer_but_not_the_trust() {
    Visit visit =
        visit()
            .hosts(new Hosts(Set.of("ads.example.net"), Set.of()))
            .feed(
                "<esi:include src='/x' dca='esi'/><esi:include src='/y' dca='none'/>"
                    + "<esi:include src='http://ads.example.net/z' dca='esi'/>");
    visit.answer("/x").complete("<esi:vars>$(HTTP_HOST)</esi:vars>,");
    visit.answer("/y").withEsi().piece("<esi:comment/>,").complete();
    visit.answerAt("http://ads.example.net/z").complete("<esi:include src='/admin'/>");

    assertThat(visit.body())
        .isEqualTo("www.example.test,<esi:comment/>,<esi:include src='/admin'/>");
  }

  @Test
  void values_in_json_are_escaped_for_json() {
    Visit visit =
        visit()
            .contentType("application/json")
            .feed("<esi:vars>{\"q\":\"$(QUERY_STRING{q})\"}</esi:vars><esi:include src='/h'/>");
    visit.answer("/h").withEsi().piece("<esi:vars>$(QUERY_STRING{q})</esi:vars>").complete();

    assertThat(visit.body()).isEqualTo("{\"q\":\"\\u003cb\\u003e\"}&lt;b&gt;");
  }

  @Test
  void a_page_may_edit_the_head_of_its_response_as_long_as_that_is_there() {
    String page = "<esi:vars>$add_header('X-Note','ok')$set_response_code(404)</esi:vars>";
    Visit visit = visit().feed(page);
    assertThat(visit.edits)
        .containsExactly(
            new ResponseEdit.AddHeader("X-Note", "ok"), new ResponseEdit.SetStatus(404));
    assertThat(visit.malformed).isEmpty();

    Visit late = visit().headSent().feed(page);
    assertThat(late.malformed.toString()).contains("the response has begun");

    Visit fragment = visit().esiFragment("/f", page).feed("<esi:include src='/f'/>");
    assertThat(fragment.edits).isEmpty();
  }

  @Test
  void who_composes_a_page_hears_what_it_depends_on() {
    Visit visit =
        visit()
            .header("X-Tenant", "acme")
            .feed(
                "<esi:vars>$(HTTP_COOKIE{a})$(HTTP_COOKIE{b})$(QUERY_STRING)$(HTTP_X_TENANT)</esi:vars>"
                    + "<esi:include src='/a'/><esi:include src='/bad' onerror='continue'/>");

    assertThat(visit.dependsOn).containsExactly("Cookie", "X-TENANT");
    assertThat(visit.answered).containsExactly("/a 200");
    assertThat(visit.outcomes).containsExactly("/a FRESH", "/bad CONTINUED");
  }

  @Test
  void a_page_that_reads_ever_more_headers_depends_on_all() {
    StringBuilder page = new StringBuilder("<esi:vars>");
    for (int i = 0; i < 1_000; i++) {
      page.append("$(HTTP_X_").append(i).append(')');
    }
    Visit visit = visit().feed(page.toString());

    assertThat(visit.dependsOn).hasSize(101).endsWith("*");
  }

  @Test
  void an_answer_may_come_in_one() {
    Visit visit = visit().feed("[<esi:include src='/one'/>]");
    visit.answer("/one").whole(Map.of("Content-Type", List.of("text/html")), "O");

    assertThat(visit.body()).isEqualTo("[O]");
  }
}

package dev.vitral.esi;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** From where fragments may come, also by redirect, and what may go with a request. */
class HostsTest {

  private static final URI PAGE = URI.create("http://www.example.test/page");
  private static final String MARKUP = "<esi:vars>$(HTTP_HOST)</esi:vars>";

  @ParameterizedTest
  @CsvSource({
    "http://www.example.test/x, true",
    "http://WWW.EXAMPLE.TEST:80/x, true",
    "/x, true",
    "https://www.example.test/x, false",
    "https://www.example.test:80/x, false",
    "http://www.example.test:8080/x, false",
    "http://example.test/x, false",
    "http://www.example.test.evil.net/x, false",
    "http://img.example.test/x, true",
    "http://img.example.test:80/x, true",
    "https://img.example.test/x, true",
    "http://img.example.test:8080/x, false",
    "http://api.example.test:8080/x, true",
    "http://api.example.test/x, false",
    "http://mod.example.test/x, true",
    "http://[::1]/x, false",
    "http://127.0.0.1/x, false"
  })
  void a_host_is_allowed_by_name_and_port(String url, boolean allowed) {
    Hosts hosts =
        new Hosts(Set.of("IMG.example.test", "api.example.test:8080"), Set.of("mod.example.test"));

    assertThat(hosts.allows(URI.create(url), PAGE)).isEqualTo(allowed);
  }

  @Test
  void a_host_allowed_is_not_a_host_trusted() {
    Hosts hosts = new Hosts(Set.of("img.example.test"), Set.of("mod.example.test"));

    assertThat(hosts.trusts(URI.create("http://img.example.test/"), PAGE)).isFalse();
    assertThat(hosts.trusts(URI.create("http://mod.example.test/"), PAGE)).isTrue();
    assertThat(hosts.trusts(PAGE, PAGE)).isTrue();
  }

  @Test
  void credentials_go_to_the_pages_own_origin_only() {
    Visit visit =
        new Visit()
            .hosts(new Hosts(Set.of("img.example.test"), Set.of()))
            .feed(
                "<esi:include src='/own' setheader='Cookie: a=b'/><esi:include src='http://img.example.test/x'"
                    + " setheader='Cookie: a=b' appendheader='X-A: 1'/>");
    IncludeRequest own = visit.answer("/own").request();
    IncludeRequest foreign = visit.answerAt("http://img.example.test/x").request();

    assertThat(own.sameOrigin()).isTrue();
    assertThat(own.options().headers()).hasSize(1);
    assertThat(foreign.sameOrigin()).isFalse();
    assertThat(foreign.options().headers())
        .containsExactly(new HeaderEdit(HeaderEdit.Action.APPEND, "X-A", "1"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Host: evil",
        "Content-Length: 0",
        "transfer-encoding: chunked",
        "If-None-Match: x",
        "Range: bytes=0-1",
        "X Y: z",
        "no colon",
        ": empty"
      })
  void a_header_that_frames_the_message_is_not_theirs_to_set(String line) {
    Visit visit = new Visit().feed("<esi:include src='/x' setheader='" + line + "'/>");

    assertThat(visit.answer("/x").request().options().headers()).isEmpty();
    assertThat(visit.malformed).isNotEmpty();
  }

  @Test
  void a_line_break_in_a_headers_value_refuses_the_include() {
    Visit visit =
        new Visit()
            .to("http://www.example.test/page?q=x%0d%0aHost:%20evil")
            .feed(
                "[<esi:include src='/x' setheader='X-Q: $(QUERY_STRING{q})' onerror='continue'/>]");

    assertThat(visit.body()).isEqualTo("[]");
    assertThat(visit.fetched()).isEmpty();
  }

  @Test
  void a_redirect_is_a_failure_unless_followed() {
    Visit visit = new Visit().feed("[<esi:include src='/x' onerror='continue'/>]");
    visit.answer("/x").redirect(302, "/y");

    assertThat(visit.body()).isEqualTo("[]");
    assertThat(visit.fetched()).hasSize(1);
  }

  @Test
  void redirects_are_followed_as_often_as_told() {
    Visit visit =
        new Visit()
            .limit(Limit.REDIRECTS, 2)
            .feed("[<esi:include src='/d/x' onerror='continue'/>]");
    visit.answer("/d/x").redirect(302, "y?z");
    visit.answer("/d/y?z").redirect(301, "http://www.example.test/w");
    visit.answer("/w").complete("W");
    assertThat(visit.body()).isEqualTo("[W]");
    assertThat(visit.answered).containsExactly("/w 200");

    Visit loop =
        new Visit().limit(Limit.REDIRECTS, 2).feed("[<esi:include src='/l' onerror='continue'/>]");
    loop.answer("/l").redirect(302, "/l2");
    loop.answer("/l2").redirect(302, "/l3");
    loop.answer("/l3").redirect(302, "/l4");
    assertThat(loop.body()).isEqualTo("[]");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://evil.example.net/x",
        "//evil.example.net/x",
        "file:///etc/passwd",
        "",
        "http://u@www.example.test/"
      })
  void a_redirect_leads_nowhere_a_src_may_not_lead(String location) {
    Visit visit =
        new Visit().limit(Limit.REDIRECTS, 3).feed("[<esi:include src='/x' onerror='continue'/>]");
    visit.answer("/x").redirect(302, location);

    assertThat(visit.body()).isEqualTo("[]");
    assertThat(visit.fetched()).hasSize(1);
  }

  @Test
  void markup_of_a_trusted_host_is_followed_if_it_or_the_tag_asks_for_it() {
    Visit visit =
        new Visit()
            .header("Host", "h")
            .hosts(new Hosts(Set.of(), Set.of("mod.example.test")))
            .feed(
                "<esi:include src='http://mod.example.test/1'/>"
                    + "<esi:include src='http://mod.example.test/2'/>"
                    + "<esi:include src='http://mod.example.test/3' dca='esi'/>"
                    + "<esi:eval src='http://mod.example.test/4'/>");
    visit.answerAt("http://mod.example.test/1").complete(MARKUP);
    visit.answerAt("http://mod.example.test/2").withEsi().piece(MARKUP).complete();
    visit.answerAt("http://mod.example.test/3").complete(MARKUP);
    visit.answerAt("http://mod.example.test/4").complete(MARKUP);

    assertThat(visit.body()).isEqualTo(MARKUP + "hhh");
  }

  @ParameterizedTest
  @ValueSource(strings = {"include", "include dca='esi'", "eval"})
  void markup_of_a_host_that_is_only_allowed_is_never_followed(String tag) {
    Visit visit =
        new Visit()
            .hosts(new Hosts(Set.of("img.example.test"), Set.of()))
            .feed("<esi:" + tag + " src='http://img.example.test/x'/>");
    visit.answerAt("http://img.example.test/x").withEsi().piece(MARKUP).complete();

    assertThat(visit.body()).isEqualTo(MARKUP);
  }

  @ParameterizedTest
  @ValueSource(strings = {"include", "include dca='esi'", "eval"})
  void nor_is_it_when_a_redirect_leads_there(String tag) {
    Visit visit =
        new Visit()
            .limit(Limit.REDIRECTS, 1)
            .hosts(new Hosts(Set.of("img.example.test"), Set.of()))
            .feed("<esi:" + tag + " src='/own'/>");
    visit.answer("/own").redirect(302, "http://img.example.test/x");
    visit.answerAt("http://img.example.test/x").withEsi().piece(MARKUP).complete();

    assertThat(visit.body()).isEqualTo(MARKUP);
  }

  @Test
  void a_redirect_to_another_origin_leaves_credentials_and_a_post_behind() {
    Visit visit =
        new Visit()
            .limit(Limit.REDIRECTS, 1)
            .hosts(new Hosts(Set.of("img.example.test"), Set.of()))
            .feed(
                "<esi:include src='/x' method='POST' entity=\"'e'\" setheader='Authorization: t'/>");
    visit.answer("/x").redirect(303, "http://img.example.test/y");
    IncludeRequest redirected = visit.answerAt("http://img.example.test/y").request();

    assertThat(redirected.sameOrigin()).isFalse();
    assertThat(redirected.options().method()).isEqualTo("GET");
    assertThat(redirected.options().entity()).isEmpty();
    assertThat(redirected.options().headers()).isEmpty();
  }
}

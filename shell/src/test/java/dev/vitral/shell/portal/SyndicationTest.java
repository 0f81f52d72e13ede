package dev.vitral.shell.portal;

import static dev.vitral.shell.portal.TestPortal.SONGS;
import static dev.vitral.shell.portal.TestPortal.VOTING;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.io.StringReader;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

@QuarkusTest
class SyndicationTest extends ShellScene {

  private static final String SITEMAP = "/fragments/%s/sitemap.xml";
  private static final String FEED = "/fragments/%s/feed.atom";

  @Test
  void the_sitemap_holds_home_and_what_every_fragment_names() throws Exception {
    VOTING.on(SITEMAP.formatted("voting"), sitemap("/voting", "/en/voting", "/songs/not-mine"));
    SONGS.on(SITEMAP.formatted("songs"), sitemap("/songs?q=a&amp;b=c"));

    HttpResponse<String> map = visitor.visit("/sitemap.xml");

    assertThat(texts(map, "loc"))
        .containsExactly(
            url("/"), url("/en/"), url("/voting"), url("/en/voting"), url("/songs?q=a&b=c"));
    assertThat(map.body())
        .contains("<xhtml:link rel=\"alternate\" hreflang=\"en\" href=\"" + url("/en/voting"));
    assertThat(map.headers().firstValue("Content-Type").orElse("")).startsWith("application/xml");
    assertThat(VOTING.nextTo(SITEMAP.formatted("voting")).headers())
        .containsEntry("vitral-mount-origin", url(""));
  }

  @Test
  void the_feed_shows_what_is_newest_first_in_each_language() throws Exception {
    VOTING.on(FEED.formatted("voting"), feed("/voting/old 01", "/voting/new 03"));
    SONGS.on(FEED.formatted("songs"), feed("/songs/a 02"));

    HttpResponse<String> spanish = visitor.visit("/feed.atom");
    HttpResponse<String> english = visitor.visit("/en/feed.atom");

    assertThat(texts(spanish, "id"))
        .containsExactly(
            url("/feed.atom"), url("/voting/new"), url("/songs/a"), url("/voting/old"));
    assertThat(texts(spanish, "updated").get(0)).isEqualTo("2026-11-03T10:00:00Z");
    assertThat(spanish.body())
        .contains("<link rel=\"self\" type=\"application/atom+xml\" href=\"" + url("/feed.atom\""));
    assertThat(english.body()).contains("xml:lang=\"en\"", url("/en/feed.atom"));
    assertThat(visitor.visit("/").body()).contains("href=\"/feed.atom\"");
  }

  @Test
  void no_more_than_fifty_entries_are_shown() throws Exception {
    String[] many = new String[80];
    Arrays.setAll(many, i -> "/voting/" + i + " " + (10 + i % 20));
    VOTING.on(FEED.formatted("voting"), feed(many));
    SONGS.on(FEED.formatted("songs"), feed());

    assertThat(texts(visitor.visit("/feed.atom"), "id")).hasSize(51);
  }

  @Test
  void of_a_fragment_that_is_away_the_last_good_copy_is_shown() throws Exception {
    VOTING.on(FEED.formatted("voting"), feed("/voting/kept 01"));
    SONGS.on(FEED.formatted("songs"), feed("/songs/a 02"));
    visitor.visit("/feed.atom");

    for (Origin.Answer broken :
        new Origin.Answer[] {
          Origin.html(500, "oops"),
          Origin.html(
              200, "<!DOCTYPE feed [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><feed>&x;</feed>"),
          Origin.html(200, "<feed>" + " ".repeat(2_000_000) + "</feed>"),
          exchange -> exchange.close()
        }) {
      VOTING.on(FEED.formatted("voting"), broken);
      assertThat(texts(visitor.visit("/feed.atom"), "id"))
          .containsExactly(url("/feed.atom"), url("/songs/a"), url("/voting/kept"));
    }
  }

  @Test
  void what_is_purged_is_not_shown_again_and_a_feed_without_it_kept_by_nobody() throws Exception {
    VOTING.on(FEED.formatted("voting"), feed("/voting/withdrawn 01"));
    VOTING.on("/voting/votes", Origin.text(202, "text/plain", "ok", "Vitral-Purge", "news"));
    visitor.visit("/feed.atom");

    VOTING.on(FEED.formatted("voting"), Origin.html(500, "oops"));
    visitor.send("POST", "/voting/votes", "x=1");

    HttpResponse<String> feed = visitor.visit("/feed.atom");
    assertThat(feed.body()).doesNotContain("withdrawn");
    assertThat(feed.headers().firstValue("Cache-Control")).contains("public, max-age=0");
  }

  @Test
  void crawlers_are_kept_from_what_is_not_for_them() throws Exception {
    HttpResponse<String> robots = visitor.visit("/robots.txt");

    assertThat(robots.headers().firstValue("Content-Type").orElse("")).startsWith("text/plain");
    assertThat(robots.body().lines())
        .contains(
            "User-agent: *",
            "Disallow: /_vitral",
            "Disallow: /api/",
            "Disallow: /account",
            "Disallow: /en/account",
            "Disallow: /fragments/",
            "Sitemap: " + url("/sitemap.xml"));
  }

  @Test
  void an_unchanged_document_is_not_sent_twice() throws Exception {
    HttpResponse<String> first = visitor.visit("/sitemap.xml");
    String etag = first.headers().firstValue("ETag").orElseThrow();

    assertThat(visitor.visit("/sitemap.xml", "If-None-Match", etag).statusCode()).isEqualTo(304);
    assertThat(visitor.send("HEAD", "/sitemap.xml", "").statusCode()).isEqualTo(200);
    assertThat(visitor.send("POST", "/sitemap.xml", "x").statusCode()).isEqualTo(405);
    assertThat(visitor.visit("/en/sitemap.xml").statusCode()).isEqualTo(404);
  }

  private String url(String path) {
    return portal.toString().replaceAll("/$", "") + path;
  }

  private Origin.Answer sitemap(String... paths) {
    StringBuilder xml = new StringBuilder("<urlset xmlns:xhtml=\"http://www.w3.org/1999/xhtml\">");
    for (String path : paths) {
      xml.append("<url><loc>").append(url(path)).append("</loc><xhtml:link rel=\"alternate\"");
      xml.append(" hreflang=\"en\" href=\"").append(url("/en" + path)).append("\"/></url>");
    }
    return Origin.text(200, "application/xml", xml.append("</urlset>").toString());
  }

  /** Paths, each with the day of November on which it was updated. */
  private Origin.Answer feed(String... news) {
    StringBuilder xml = new StringBuilder("<feed xmlns=\"http://www.w3.org/2005/Atom\">");
    for (String one : news) {
      String[] pathAndDay = one.split(" ", 2);
      xml.append("<entry><id>").append(url(pathAndDay[0]));
      xml.append("</id><title>T</title><updated>2026-11-").append(pathAndDay[1]);
      xml.append("T10:00:00Z</updated><link href=\"").append(url(pathAndDay[0]));
      xml.append("\"/></entry>");
    }
    return Origin.text(
        200, "application/atom+xml", xml.append("</feed>").toString(), "Surrogate-Key", "news");
  }

  private static List<String> texts(HttpResponse<String> xml, String element) throws Exception {
    Document document =
        DocumentBuilderFactory.newDefaultInstance()
            .newDocumentBuilder()
            .parse(new InputSource(new StringReader(xml.body())));
    return IntStream.range(0, document.getElementsByTagName(element).getLength())
        .mapToObj(i -> document.getElementsByTagName(element).item(i).getTextContent())
        .toList();
  }
}

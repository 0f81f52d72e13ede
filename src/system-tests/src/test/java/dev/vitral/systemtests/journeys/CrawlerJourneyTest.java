package dev.vitral.systemtests.journeys;

import static dev.vitral.systemtests.portal.Eventually.answered;
import static dev.vitral.systemtests.portal.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.vitral.systemtests.portal.Accounts;
import dev.vitral.systemtests.portal.PortalExtension;
import dev.vitral.systemtests.portal.RunningPortal;
import dev.vitral.systemtests.portal.SamplePages;
import dev.vitral.systemtests.portal.Visitor;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A crawler obeys robots.txt, follows the sitemap, and finds whole pages that say what they are.
 */
@ExtendWith(PortalExtension.class)
class CrawlerJourneyTest {

  private final RunningPortal portal;
  private final Visitor crawler;
  private final SamplePages samples;

  CrawlerJourneyTest(RunningPortal portal) {
    this.portal = portal;
    this.crawler = portal.visitor();
    this.samples = new SamplePages(new Accounts(portal));
    samples.await();
  }

  @Test
  void robots_are_told_where_the_sitemap_is_and_what_is_private() {
    HttpResponse<String> robots = crawler.get("/robots.txt");
    assertThat(robots.statusCode()).isEqualTo(200);
    assertThat(robots.headers().firstValue("Content-Type")).get().asString().contains("text/plain");
    assertThat(robots.body())
        .contains("Sitemap: " + portal.url("/sitemap.xml"), "Disallow: /account");
  }

  @Test
  void the_sitemap_leads_to_whole_pages_of_every_pane() {
    List<String> panes = List.of(samples.review(), samples.song(), samples.prompt());
    eventually(() -> theSitemapLeadsTo(panes));
    for (String page : panes) {
      HttpResponse<String> answer = crawler.get(page);
      assertThat(answer.statusCode()).as(page).isEqualTo(200);
      Document document = Jsoup.parse(answer.body());
      assertThat(document.select("h1")).as(page).hasSize(1);
      assertThat(document.title()).as(page).isNotBlank();
      assertThat(document.select("meta[name=robots][content*=noindex]")).as(page).isEmpty();
      assertThat(answer.body()).as(page).contains("</html>").doesNotContain("<esi:");
    }
  }

  /** While a fragment is late the sitemap lacks what is its own. */
  private void theSitemapLeadsTo(List<String> panes) {
    List<String> pages = xml("/sitemap.xml").select("url > loc").eachText();
    assertThat(pages).allMatch(page -> page.startsWith(portal.url("/").toString()));
    assertThat(pages).containsAll(panes.stream().map(page -> portal.url(page).toString()).toList());
  }

  @Test
  void a_review_says_what_it_is_to_machines() throws IOException {
    String page = samples.review();
    Document document = Jsoup.parse(crawler.get(page).body());
    assertThat(document.select("link[rel=canonical]").attr("href"))
        .isEqualTo(portal.url(page).toString());
    JsonNode review =
        new ObjectMapper().readTree(document.select("script[type=application/ld+json]").html());
    assertThat(review.path("@type").asText()).isEqualTo("Review");
    assertThat(review.path("itemReviewed").path("@type").asText()).isEqualTo("Product");
    assertThat(review.path("reviewRating").path("ratingValue").asDouble()).isBetween(0.0, 10.0);
  }

  @Test
  void the_feed_holds_the_newest_of_all_panes_in_order() {
    Document feed = answered(this::fullFeed);
    assertThat(feed.select("entry > updated").eachText())
        .isSortedAccordingTo((a, b) -> b.compareTo(a));
    assertThat(feed.select("entry > id").eachText()).doesNotHaveDuplicates();
    assertThat(feed.select("feed > link[rel=self]").attr("href"))
        .isEqualTo(portal.url("/feed.atom").toString());
  }

  private Document fullFeed() {
    Document feed = xml("/feed.atom");
    assertThat(feed.select("entry")).hasSizeGreaterThan(9);
    return feed;
  }

  @Test
  void what_is_private_is_never_indexed() {
    for (String page : new String[] {"/account/login", "/account/register", "/songs?q=lluvia"}) {
      assertThat(Jsoup.parse(crawler.get(page).body()).select("meta[name=robots]").attr("content"))
          .as(page)
          .contains("noindex");
    }
  }

  private Document xml(String path) {
    HttpResponse<String> answer = crawler.get(path);
    assertThat(answer.statusCode()).as(path).isEqualTo(200);
    return Jsoup.parse(answer.body(), "", Parser.xmlParser());
  }
}

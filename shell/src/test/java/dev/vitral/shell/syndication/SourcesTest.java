package dev.vitral.shell.syndication;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.vitral.kit.manifest.Manifest;
import dev.vitral.shell.registry.KnownFragment;
import dev.vitral.shell.registry.Portal;
import dev.vitral.shell.registry.RegisteredFragment;
import dev.vitral.shell.targets.Targets;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SourcesTest {

  private static final String ORIGIN = "https://vitral.example";

  private final KnownFragment reviews = fragment("reviews", "/content");
  private final KnownFragment songs = fragment("songs", "/songs");
  private final OwnUrls own = new OwnUrls(new Portal(1, List.of(reviews, songs)), reviews, ORIGIN);

  @Test
  void a_sitemap_is_read_with_its_alternates() throws Exception {
    String leica = ORIGIN + "/content/leica";

    assertThat(
            sitemap(
                """
                <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"
                        xmlns:xhtml="http://www.w3.org/1999/xhtml">
                  <url><loc> %1$s </loc><lastmod>2026-11-20T10:00:00Z</lastmod>
                    <xhtml:link rel="alternate" hreflang="es" href="%1$s"/>
                    <xhtml:link rel="alternate" hreflang="no tag" href="%1$s"/>
                    <priority>1.0</priority></url>
                  <url><loc>%1$s?a=1&amp;b=2</loc><lastmod>yesterday</lastmod></url>
                </urlset>"""
                    .formatted(leica)))
        .extracting(SitemapEntry::url, e -> e.modified().orElse("-"), e -> e.alternates().size())
        .containsExactly(
            tuple(leica, "2026-11-20T10:00:00Z", 1), tuple(leica + "?a=1&b=2", "-", 0));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://evil.example/content/a",
        "https://vitral.example.evil.example/content/a",
        "https://vitral.example@evil.example/content/a",
        "//vitral.example/content/a",
        "/content/a",
        "http://vitral.example/content/a",
        "javascript:alert(1)",
        "https://vitral.example/songs",
        "https://vitral.example/contents",
        "https://vitral.example/",
        "https://vitral.example/content/a b",
      })
  void a_url_that_is_not_the_fragments_own_is_left_out(String url) throws Exception {
    assertThat(sitemap("<urlset><url><loc>" + url + "</loc></url></urlset>")).isEmpty();
    assertThat(feed(entry("tag:a", "2026-11-20T10:00:00Z", url))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<!DOCTYPE urlset [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><urlset><url><loc>&x;</loc></url></urlset>",
        "<!DOCTYPE urlset SYSTEM 'http://127.0.0.1:1/evil.dtd'><urlset/>",
        "<!DOCTYPE urlset [<!ENTITY a 'aaaa'><!ENTITY b '&a;&a;&a;&a;'>]><urlset>&b;</urlset>",
        "<urlset>&x;</urlset>",
        "<urlset><url></urlset>",
        "<html></html>",
        "no xml",
        "",
      })
  void a_document_with_a_document_type_or_without_sense_is_not_read(String document) {
    assertThatThrownBy(() -> sitemap(document)).isInstanceOf(XMLStreamException.class);
    assertThatThrownBy(() -> feed(document.replace("urlset", "feed")))
        .isInstanceOf(XMLStreamException.class);
  }

  @Test
  void an_entry_that_is_not_valid_is_left_out() throws Exception {
    String page = ORIGIN + "/en/content/leica";
    String time = "2026-11-20T10:00:00+01:00";

    assertThat(feed(entry("tag:vitral.example,2026:leica", time, page))).hasSize(1);
    assertThat(feed(entry(page, time, page))).hasSize(1);
    assertThat(feed(entry("leica", time, page))).isEmpty();
    assertThat(feed(entry("https://evil.example/1", time, page))).isEmpty();
    assertThat(feed(entry("tag:a", "today", page))).isEmpty();
    assertThat(feed(entry("tag:a", time, page).replace("title", "titel"))).isEmpty();
  }

  @Test
  void texts_lose_their_markup_but_not_their_words() throws Exception {
    String document =
        entry("tag:a", "2026-11-20T10:00:00Z", ORIGIN + "/content/a")
            .replace(
                "<title>T</title>",
                "<title type='xhtml'><div>The <b>new</b> one</div></title>"
                    + "<summary type='html'>&lt;b&gt;x&lt;/b&gt;</summary>");

    FeedEntry entry = feed(document).get(0);

    assertThat(entry.title()).isEqualTo(new FeedEntry.Text("text", "The new one"));
    assertThat(entry.summary()).contains(new FeedEntry.Text("html", "<b>x</b>"));
    assertThat(entry.language()).contains("es");
  }

  private List<SitemapEntry> sitemap(String document) throws XMLStreamException {
    return SitemapSource.read(document.getBytes(UTF_8), own);
  }

  private List<FeedEntry> feed(String document) throws XMLStreamException {
    return FeedSource.read(document.getBytes(UTF_8), own);
  }

  private static String entry(String id, String updated, String link) {
    return """
    <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="es"><title>R</title><entry>
    <id>%s</id><title>T</title><updated>%s</updated><link rel="self" href="https://x.example/"/>
    <link href="%s"/><author><name>Ana</name><uri>https://x.example/</uri></author>
    </entry></feed>"""
        .formatted(id, updated, link);
  }

  private static KnownFragment fragment(String name, String prefix) {
    try {
      String manifest = "{\"name\":\"%s\",\"prefixes\":[\"%s\"]}".formatted(name, prefix);
      return new KnownFragment(
          new RegisteredFragment(Targets.of(name, URI.create("http://127.0.0.1:1")), 10),
          new ObjectMapper().readValue(manifest, Manifest.class));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

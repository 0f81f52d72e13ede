package dev.vitral.shell.syndication;

import dev.vitral.kit.locale.Languages;
import dev.vitral.shell.syndication.SitemapEntry.Alternate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** The portal's sitemap (sitemaps.org 0.9): the home page, then what fragments name, once each. */
final class Sitemap {

  private static final String NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9";
  private static final String XHTML = "http://www.w3.org/1999/xhtml";

  /** The protocol's limit for one file. */
  private static final int MOST = 50_000;

  static byte[] merge(List<List<SitemapEntry>> sources, String origin) throws XMLStreamException {
    Set<String> seen = new HashSet<>();
    List<SitemapEntry> entries =
        Stream.concat(home(origin), sources.stream().flatMap(List::stream))
            .filter(entry -> seen.add(entry.url()))
            .limit(MOST)
            .toList();
    return Markup.document(out -> write(out, entries));
  }

  private static Stream<SitemapEntry> home(String origin) {
    String spanish = origin + Languages.url("/", Languages.SPANISH);
    String english = origin + Languages.url("/", Languages.ENGLISH);
    List<Alternate> both =
        List.of(
            alternate(Languages.SPANISH, spanish),
            alternate(Languages.ENGLISH, english),
            new Alternate("x-default", spanish));
    return Stream.of(spanish, english).map(url -> new SitemapEntry(url, Optional.empty(), both));
  }

  private static Alternate alternate(Locale locale, String url) {
    return new Alternate(locale.getLanguage(), url);
  }

  private static void write(XMLStreamWriter out, List<SitemapEntry> entries)
      throws XMLStreamException {
    out.writeStartElement("urlset");
    out.writeDefaultNamespace(NAMESPACE);
    out.writeNamespace("xhtml", XHTML);
    for (SitemapEntry entry : entries) {
      out.writeStartElement("url");
      Markup.text(out, "loc", entry.url());
      if (entry.modified().isPresent()) {
        Markup.text(out, "lastmod", entry.modified().get());
      }
      for (Alternate alternate : entry.alternates()) {
        out.writeEmptyElement("xhtml:link");
        out.writeAttribute("rel", "alternate");
        out.writeAttribute("hreflang", alternate.language());
        out.writeAttribute("href", alternate.url());
      }
      out.writeEndElement();
    }
    out.writeEndElement();
  }

  private Sitemap() {}
}

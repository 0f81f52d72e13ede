package dev.vitral.shell.syndication;

import dev.vitral.shell.syndication.SitemapEntry.Alternate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads a fragment's {@code urlset}; what is not its own is left out. */
final class SitemapSource {

  /** Of one fragment; all together may be 50,000. */
  private static final int MOST = 10_000;

  private static final int MOST_ALTERNATES = 8;
  private static final Pattern DATE =
      Pattern.compile(
          "\\d{4}-\\d{2}-\\d{2}(T\\d{2}:\\d{2}(:\\d{2}(\\.\\d+)?)?(Z|[+-]\\d{2}:\\d{2}))?");
  private static final Pattern LANGUAGE =
      Pattern.compile("x-default|[a-z]{2,3}(-[A-Za-z0-9]{2,8})*");

  private final OwnUrls own;
  private final List<SitemapEntry> entries = new ArrayList<>();

  private SitemapSource(OwnUrls own) {
    this.own = own;
  }

  static List<SitemapEntry> read(byte[] document, OwnUrls own) throws XMLStreamException {
    SitemapSource source = new SitemapSource(own);
    Xml.children(Xml.open(document, "urlset"), source::url);
    return source.entries;
  }

  private void url(XMLStreamReader in) throws XMLStreamException {
    Draft draft = new Draft();
    Xml.children(in, field -> draft.read(field, own));
    if (own.has(draft.url) && entries.size() < MOST) {
      Optional<String> modified =
          Optional.of(draft.modified).filter(date -> DATE.matcher(date).matches());
      entries.add(new SitemapEntry(draft.url, modified, draft.alternates));
    }
  }

  private static final class Draft {
    private String url = "";
    private String modified = "";
    private final List<Alternate> alternates = new ArrayList<>();

    void read(XMLStreamReader in, OwnUrls own) throws XMLStreamException {
      switch (in.getLocalName()) {
        case "loc" -> url = Xml.text(in);
        case "lastmod" -> modified = Xml.text(in);
        case "link" -> alternate(in, own);
        default -> Xml.text(in);
      }
    }

    private void alternate(XMLStreamReader in, OwnUrls own) throws XMLStreamException {
      Alternate alternate = new Alternate(Xml.attribute(in, "hreflang"), Xml.attribute(in, "href"));
      if (own.has(alternate.url())
          && LANGUAGE.matcher(alternate.language()).matches()
          && alternates.size() < MOST_ALTERNATES) {
        alternates.add(alternate);
      }
      Xml.text(in);
    }
  }
}

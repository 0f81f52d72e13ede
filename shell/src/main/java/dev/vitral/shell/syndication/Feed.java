package dev.vitral.shell.syndication;

import dev.vitral.kit.locale.Languages;
import dev.vitral.shell.syndication.FeedEntry.Text;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** The portal's news (Atom, RFC 4287): what is newest of all fragments. */
final class Feed {

  static final String PATH = "/feed.atom";
  private static final String NAMESPACE = "http://www.w3.org/2005/Atom";
  private static final String NAME = "Vitral";
  private static final int MOST = 50;

  private final String origin;
  private final Locale locale;

  Feed(String origin, Locale locale) {
    this.origin = origin;
    this.locale = locale;
  }

  byte[] merge(List<List<FeedEntry>> sources) throws XMLStreamException {
    Set<String> seen = new HashSet<>();
    List<FeedEntry> newest =
        sources.stream()
            .flatMap(List::stream)
            .sorted(
                Comparator.comparing(FeedEntry::updated, OffsetDateTime.timeLineOrder()).reversed())
            .filter(entry -> seen.add(entry.id()))
            .limit(MOST)
            .toList();
    return Markup.document(out -> write(out, newest));
  }

  private void write(XMLStreamWriter out, List<FeedEntry> entries) throws XMLStreamException {
    String self = origin + Languages.url(PATH, locale);
    out.writeStartElement("feed");
    out.writeDefaultNamespace(NAMESPACE);
    out.writeAttribute("xml:lang", locale.getLanguage());
    Markup.text(out, "id", self);
    Markup.text(out, "title", NAME);
    Markup.text(out, "updated", text(entries.stream().findFirst().map(FeedEntry::updated)));
    link(out, "self", "application/atom+xml", self);
    link(out, "alternate", "text/html", origin + Languages.url("/", locale));
    author(out, NAME);
    for (FeedEntry entry : entries) {
      entry(out, entry);
    }
    out.writeEndElement();
  }

  private static void entry(XMLStreamWriter out, FeedEntry entry) throws XMLStreamException {
    out.writeStartElement("entry");
    if (entry.language().isPresent()) {
      out.writeAttribute("xml:lang", entry.language().get());
    }
    Markup.text(out, "id", entry.id());
    text(out, "title", entry.title());
    Markup.text(out, "updated", text(Optional.of(entry.updated())));
    if (entry.published().isPresent()) {
      Markup.text(out, "published", text(entry.published()));
    }
    link(out, "alternate", "text/html", entry.link());
    for (String name : entry.authors()) {
      author(out, name);
    }
    if (entry.summary().isPresent()) {
      text(out, "summary", entry.summary().get());
    }
    out.writeEndElement();
  }

  private static void text(XMLStreamWriter out, String name, Text text) throws XMLStreamException {
    out.writeStartElement(name);
    out.writeAttribute("type", text.type());
    out.writeCharacters(text.value());
    out.writeEndElement();
  }

  private static void link(XMLStreamWriter out, String relation, String type, String url)
      throws XMLStreamException {
    out.writeEmptyElement("link");
    out.writeAttribute("rel", relation);
    out.writeAttribute("type", type);
    out.writeAttribute("href", url);
  }

  private static void author(XMLStreamWriter out, String name) throws XMLStreamException {
    out.writeStartElement("author");
    Markup.text(out, "name", name);
    out.writeEndElement();
  }

  /** A feed without entries was updated when it was asked for. */
  private static String text(Optional<OffsetDateTime> time) {
    return time.orElseGet(() -> OffsetDateTime.now(ZoneOffset.UTC))
        .truncatedTo(ChronoUnit.SECONDS)
        .format(DateTimeFormatter.ISO_OFFSET_DATE_TIME);
  }
}

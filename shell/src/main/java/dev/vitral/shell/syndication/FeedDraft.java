package dev.vitral.shell.syndication;

import dev.vitral.shell.syndication.FeedEntry.Text;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** An entry while it is read. */
final class FeedDraft {

  private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*");
  private static final Set<String> NAMES_OF_ALL_TIMES = Set.of("tag", "urn");
  private static final int MOST_AUTHORS = 5;

  private final String language;
  private String id = "";
  private String updated = "";
  private String published = "";
  private String link = "";
  private final List<String> authors = new ArrayList<>();
  private Optional<Text> title = Optional.empty();
  private Optional<Text> summary = Optional.empty();
  private Optional<Text> content = Optional.empty();

  /** Begins with an entry's start tag. */
  FeedDraft(XMLStreamReader in, String inherited) {
    String own = language(in);
    this.language = own.isEmpty() ? inherited : own;
  }

  static String language(XMLStreamReader in) {
    String tag = in.getAttributeValue(XMLConstants.XML_NS_URI, "lang");
    return tag == null ? "" : tag;
  }

  void read(XMLStreamReader in) throws XMLStreamException {
    switch (in.getLocalName()) {
      case "id" -> id = Xml.text(in);
      case "updated" -> updated = Xml.text(in);
      case "published" -> published = Xml.text(in);
      case "title" -> title = text(in);
      case "summary" -> summary = text(in);
      case "content" -> content = text(in);
      case "link" -> link(in);
      case "author" -> Xml.children(in, this::author);
      default -> Xml.text(in);
    }
  }

  /** The entry, if it has what an entry must have and its page is one of the fragment's. */
  Optional<FeedEntry> entry(OwnUrls own) {
    Optional<OffsetDateTime> changed = time(updated);
    if (changed.isEmpty() || title.isEmpty() || !own.has(link) || !isId(own)) {
      return Optional.empty();
    }
    return Optional.of(
        new FeedEntry(
            id,
            Optional.of(language).filter(tag -> LANGUAGE.matcher(tag).matches()),
            title.get(),
            changed.get(),
            time(published),
            link,
            authors,
            summary.or(() -> content)));
  }

  /** An absolute IRI (RFC 4287, section 4.2.6): a name for ever, or a URL of the fragment's own. */
  private boolean isId(OwnUrls own) {
    try {
      return own.has(id) || NAMES_OF_ALL_TIMES.contains(String.valueOf(new URI(id).getScheme()));
    } catch (URISyntaxException e) {
      return false;
    }
  }

  private void link(XMLStreamReader in) throws XMLStreamException {
    String relation = Xml.attribute(in, "rel");
    if (link.isEmpty() && (relation.isEmpty() || relation.equals("alternate"))) {
      link = Xml.attribute(in, "href");
    }
    Xml.text(in);
  }

  private void author(XMLStreamReader in) throws XMLStreamException {
    boolean isName = in.getLocalName().equals("name");
    String text = Xml.text(in);
    if (isName && !text.isEmpty() && authors.size() < MOST_AUTHORS) {
      authors.add(text);
    }
  }

  /** Of XHTML the words alone are taken; other kinds of content are no text. */
  private static Optional<Text> text(XMLStreamReader in) throws XMLStreamException {
    String type = Xml.attribute(in, "type");
    String value = Xml.text(in);
    return switch (type) {
      case "", "text", "xhtml" -> Optional.of(new Text("text", value));
      case "html" -> Optional.of(new Text("html", value));
      default -> Optional.empty();
    };
  }

  private static Optional<OffsetDateTime> time(String text) {
    try {
      return Optional.of(OffsetDateTime.parse(text));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}

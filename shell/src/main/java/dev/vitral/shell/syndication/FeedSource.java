package dev.vitral.shell.syndication;

import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads a fragment's Atom feed; entries that are not valid, or not its own, are left out. */
final class FeedSource {

  /** Of one fragment; more than the merged feed shows are never needed. */
  private static final int MOST = 200;

  private final OwnUrls own;
  private final List<FeedEntry> entries = new ArrayList<>();

  private FeedSource(OwnUrls own) {
    this.own = own;
  }

  static List<FeedEntry> read(byte[] document, OwnUrls own) throws XMLStreamException {
    FeedSource source = new FeedSource(own);
    XMLStreamReader in = Xml.open(document, "feed");
    String language = FeedDraft.language(in);
    Xml.children(in, child -> source.child(child, language));
    return source.entries;
  }

  private void child(XMLStreamReader in, String language) throws XMLStreamException {
    if (in.getLocalName().equals("entry")) {
      FeedDraft draft = new FeedDraft(in, language);
      Xml.children(in, draft::read);
      if (entries.size() < MOST) {
        draft.entry(own).ifPresent(entries::add);
      }
    } else {
      Xml.text(in);
    }
  }
}

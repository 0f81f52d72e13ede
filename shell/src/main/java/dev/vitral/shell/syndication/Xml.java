package dev.vitral.shell.syndication;

import java.io.ByteArrayInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads the XML of fragments: without document types, so that no entity is expanded and nothing is
 * fetched.
 */
final class Xml {

  /** Reads one child element up to its end tag. */
  @FunctionalInterface
  interface Child {
    void read(XMLStreamReader in) throws XMLStreamException;
  }

  /**
   * A reader that stands on the document's root.
   *
   * @throws XMLStreamException if the document is no XML, has a document type or another root
   */
  static XMLStreamReader open(byte[] document, String root) throws XMLStreamException {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    XMLStreamReader in = factory.createXMLStreamReader(new ByteArrayInputStream(document));
    while (next(in) != XMLStreamConstants.START_ELEMENT) {
      // comments and instructions before the root
    }
    if (!in.getLocalName().equals(root)) {
      throw new XMLStreamException("<" + in.getLocalName() + "> instead of <" + root + ">");
    }
    return in;
  }

  /** Reads every child of the element that the reader stands on; then it stands on its end. */
  static void children(XMLStreamReader in, Child child) throws XMLStreamException {
    int event = next(in);
    while (event != XMLStreamConstants.END_ELEMENT) {
      if (event == XMLStreamConstants.START_ELEMENT) {
        child.read(in);
      }
      event = next(in);
    }
  }

  /** The element's text without the markup in it; then the reader stands on its end. */
  static String text(XMLStreamReader in) throws XMLStreamException {
    StringBuilder text = new StringBuilder();
    int depth = 1;
    while (depth > 0) {
      int event = next(in);
      if (event == XMLStreamConstants.START_ELEMENT) {
        depth++;
      } else if (event == XMLStreamConstants.END_ELEMENT) {
        depth--;
      } else if (in.hasText() && event != XMLStreamConstants.COMMENT) {
        text.append(in.getText());
      }
    }
    return text.toString().strip();
  }

  /** An attribute's value; empty if it is not there. */
  static String attribute(XMLStreamReader in, String name) {
    String value = in.getAttributeValue(null, name);
    return value == null ? "" : value.strip();
  }

  private static int next(XMLStreamReader in) throws XMLStreamException {
    int event = in.next();
    if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
      throw new XMLStreamException("document types and entities are not read");
    }
    return event;
  }

  private Xml() {}
}

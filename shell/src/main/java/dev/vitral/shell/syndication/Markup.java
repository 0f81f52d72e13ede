package dev.vitral.shell.syndication;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes an XML document of ours. */
final class Markup {

  /** Writes what stands in the document. */
  @FunctionalInterface
  interface Content {
    void write(XMLStreamWriter out) throws XMLStreamException;
  }

  static byte[] document(Content content) throws XMLStreamException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    XMLStreamWriter out =
        XMLOutputFactory.newDefaultFactory()
            .createXMLStreamWriter(bytes, StandardCharsets.UTF_8.name());
    out.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
    content.write(out);
    out.writeEndDocument();
    out.close();
    return bytes.toByteArray();
  }

  /** An element with nothing but text. */
  static void text(XMLStreamWriter out, String name, String text) throws XMLStreamException {
    out.writeStartElement(name);
    out.writeCharacters(text);
    out.writeEndElement();
  }

  private Markup() {}
}

package dev.vitral.systemtests.journeys;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.StreamSupport;
import nu.validator.client.EmbeddedValidator;
import nu.validator.client.EmbeddedValidator.OutputFormat;
import org.xml.sax.SAXException;

/** What the Nu HTML checker says of a page's source. */
final class ValidHtml {

  private static final ObjectMapper JSON = new ObjectMapper();

  /** One line for each error; empty for valid HTML. */
  static List<String> errors(String html) {
    EmbeddedValidator checker = new EmbeddedValidator();
    checker.setOutputFormat(OutputFormat.JSON);
    checker.setNoLangDetect(true);
    try {
      byte[] source = html.getBytes(StandardCharsets.UTF_8);
      JsonNode told = JSON.readTree(checker.validate(new ByteArrayInputStream(source)));
      return StreamSupport.stream(told.path("messages").spliterator(), false)
          .filter(message -> message.path("type").asText().equals("error"))
          .map(error -> error.path("message").asText() + " in " + error.path("extract").asText())
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (SAXException e) {
      throw new IllegalStateException(e);
    }
  }

  private ValidHtml() {}
}

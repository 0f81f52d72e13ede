package dev.vitral.systemtests.journeys;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import nu.validator.validation.SimpleDocumentValidator;
import nu.validator.xml.SystemErrErrorHandler;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** What the Nu HTML checker says of a page's source. */
final class ValidHtml {

  /** The checker's own name for HTML as it is today. */
  private static final String SCHEMA = "http://s.validator.nu/html5-all.rnc";

  /** Reading the schema takes longer than any page, and a checker is not thread-safe. */
  private static final ThreadLocal<SimpleDocumentValidator> CHECKERS =
      ThreadLocal.withInitial(ValidHtml::checker);

  /** One line for each error; empty for valid HTML. */
  static List<String> errors(String html) {
    Errors errors = new Errors(html.lines().toList(), new ArrayList<>());
    SimpleDocumentValidator checker = CHECKERS.get();
    try {
      checker.setUpValidatorAndParsers(errors, false, false);
      byte[] source = html.getBytes(StandardCharsets.UTF_8);
      checker.checkHtmlInputSource(new InputSource(new ByteArrayInputStream(source)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (SAXException e) {
      throw new IllegalStateException(e);
    }
    return errors.found();
  }

  private static SimpleDocumentValidator checker() {
    SimpleDocumentValidator checker = new SimpleDocumentValidator(false, false, false);
    try {
      checker.setUpMainSchema(SCHEMA, new SystemErrErrorHandler());
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
    return checker;
  }

  private record Errors(List<String> lines, List<String> found) implements ErrorHandler {

    @Override
    public void warning(SAXParseException warning) {
      // such as a heading level left out: advice, no error
    }

    @Override
    public void error(SAXParseException error) {
      int line = error.getLineNumber();
      String place =
          line > 0 && line <= lines.size() ? lines.get(line - 1).strip() : "line " + line;
      found.add(error.getMessage() + " in " + place);
    }

    @Override
    public void fatalError(SAXParseException error) {
      error(error);
    }
  }

  private ValidHtml() {}
}

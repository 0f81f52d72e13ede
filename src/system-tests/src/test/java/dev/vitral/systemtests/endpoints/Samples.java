package dev.vitral.systemtests.endpoints;

/** What the tests of endpoints send. */
final class Samples {

  /** Two cameras of the sample content. */
  static final String PRODUCT = "sony-a7-iv";

  static final String OTHER_PRODUCT = "nikon-z8";

  /** An editor of the sample content who is not the demo editor. */
  static final String OTHER_EDITOR = "lucia-ferrer";

  /** A review of {@link #PRODUCT} in Spanish. */
  static String review(String title, String status) {
    return """
        {"title":"%s","summary":"Un resumen corto","content":"Primer párrafo.\\n\\nSegundo párrafo.",
         "product":"%s","pros":["ligera"],"cons":["cara"],
         "scores":{"image":8.5,"handling":9,"autofocus":7,"value":8},"lang":"es","status":"%s"}
        """
        .formatted(title, PRODUCT, status);
  }

  private Samples() {}
}

package dev.vitral.contract.junit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.vitral.contract.asking.Limits;
import dev.vitral.contract.conduct.Check;
import dev.vitral.contract.conduct.Conduct;
import dev.vitral.contract.conduct.Fragment;
import dev.vitral.contract.conduct.Samples;
import dev.vitral.contract.manifest.UnknownFields;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * What every fragment promises. A fragment's test extends it beside its own stores and says where
 * the fragment listens; every answer is fetched once for all tests:
 *
 * <pre>{@code
 * @QuarkusTest
 * class VotingContractTest extends FragmentContract {
 *   @TestHTTPResource("/") URI base;
 *
 *   protected String fragment() { return "voting"; }
 *   protected URI baseUrl() { return base; }
 * }
 * }</pre>
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class FragmentContract {

  /** A machine that builds is slower than one that serves. */
  private static final Limits PATIENT =
      Limits.DEFAULT.within(Duration.ofSeconds(20), Duration.ofMinutes(3));

  private @Nullable Fragment looked;

  /** The fragment's name, as in the registry. */
  protected abstract String fragment();

  /** Where it listens, such as {@code http://127.0.0.1:8082}. */
  protected abstract URI baseUrl();

  /** Paths of pages whose routes have wildcards, without language prefix. */
  protected List<String> samplePages() {
    return List.of();
  }

  /**
   * Routes with wildcards of which {@link #samplePages()} cannot name a page that everybody sees,
   * as the manifest writes them, each with the reason.
   */
  protected Map<String, String> routesWithoutSample() {
    return Map.of();
  }

  /**
   * Tokens of two people, made for this fragment: what says that it is public is the same for them
   * too. Those of {@link TestIssuer}, if one was started; none otherwise.
   */
  protected List<String> tokens() {
    return TestIssuer.found().stream()
        .flatMap(
            issuer ->
                List.of("contract-ana", "contract-ben").stream()
                    .map(who -> issuer.token(fragment(), who)))
        .toList();
  }

  @Test
  void the_manifest_is_served_and_may_be_promoted() {
    holds(Conduct.MANIFEST);
  }

  @Test
  void the_manifest_has_no_field_that_nobody_reads() throws IOException {
    holds(Conduct.FIELDS);
    try (InputStream written = getClass().getResourceAsStream("/vitral.json")) {
      if (written != null) { // the kit serves only the fields that it knows
        assertThat(UnknownFields.in(new ObjectMapper().readTree(written))).isEmpty();
      }
    }
  }

  @Test
  void every_message_is_said_in_every_language() throws IOException, URISyntaxException {
    URL written = getClass().getResource("/vitral.json");
    if (written != null && written.getProtocol().equals("file")) { // else it is built elsewhere
      List<String> languages = new ArrayList<>();
      new ObjectMapper()
          .readTree(written)
          .path("languages")
          .forEach(language -> languages.add(language.asText()));
      Path classes = Path.of(written.toURI()).resolveSibling("");
      assertThat(new MessageBundles(classes, getClass().getClassLoader()).violations(languages))
          .isEmpty();
    }
  }

  @Test
  void every_answer_says_the_manifests_version() {
    holds(Conduct.VERSIONS);
  }

  @Test
  void an_include_answers_one_root_that_says_whose_it_is() {
    holds(Conduct.INCLUDES);
  }

  @Test
  void an_include_leaves_the_first_heading_to_the_page() {
    holds(Conduct.HEADINGS);
  }

  @Test
  void a_fallback_does_not_pass_for_the_fragment() {
    holds(Conduct.FALLBACKS);
  }

  @Test
  void a_page_is_a_whole_document() {
    holds(Conduct.PAGES);
  }

  @Test
  void a_page_of_every_route_is_looked_at() {
    holds(Conduct.SAMPLES);
  }

  @Test
  void a_page_names_the_layout_that_its_route_declares() {
    holds(Conduct.LAYOUTS);
  }

  @Test
  void no_html_needs_mending() {
    holds(Conduct.WELL_FORMED);
  }

  @Test
  void no_script_style_or_handler_is_inline() {
    holds(Conduct.NOTHING_INLINE);
  }

  @Test
  void classes_and_ids_begin_with_the_fragments_name() {
    holds(Conduct.NAMES);
  }

  @Test
  void a_form_works_without_scripts() {
    holds(Conduct.FORMS);
  }

  @Test
  void what_htmx_does_can_be_done_without_scripts() {
    holds(Conduct.HTMX_ON_TOP);
  }

  @Test
  void htmx_swaps_only_what_is_the_fragments_own() {
    holds(Conduct.HTMX_TARGETS);
  }

  @Test
  void what_htmx_reads_is_valid_html() {
    holds(Conduct.HTMX_NAMES);
  }

  @Test
  void browser_events_are_declared() {
    holds(Conduct.EVENTS);
  }

  @Test
  void links_keep_the_language_of_their_page() {
    holds(Conduct.LINKS);
  }

  @Test
  void esi_stands_only_where_it_is_announced() {
    holds(Conduct.ESI);
  }

  @Test
  void an_include_says_how_long_it_is_fresh() {
    holds(Conduct.CACHING);
  }

  @Test
  void what_is_public_is_the_same_for_everybody_and_sets_no_cookie() {
    holds(Conduct.PUBLICITY);
  }

  @Test
  void what_differs_between_the_languages_varies_by_language() {
    holds(Conduct.VARY);
  }

  @Test
  void an_asset_never_changes_under_its_name() {
    holds(Conduct.ASSETS);
  }

  @Test
  void style_sheets_scripts_and_parts_are_small() {
    holds(Conduct.BUDGETS);
  }

  @Test
  void an_include_keeps_its_deadline() {
    holds(Conduct.DEADLINES);
  }

  @Test
  void every_answer_comes_in_time_and_in_a_readable_size() {
    holds(Conduct.BOUNDS);
  }

  @Test
  void an_unknown_url_is_a_problem_to_who_asks_for_json() {
    holds(Conduct.UNKNOWN_URLS);
  }

  @Test
  void the_shell_would_promote_it() {
    assertThat(
            Conduct.check(
                new Fragment(fragment(), baseUrl(), new Samples(List.of()), List::of, PATIENT)))
        .isEmpty();
  }

  private void holds(Check check) {
    if (looked == null) {
      Samples samples = new Samples(samplePages(), routesWithoutSample());
      looked = new Fragment(fragment(), baseUrl(), samples, this::tokens, PATIENT);
    }
    assertThat(Conduct.check(looked, check)).isEmpty();
  }
}

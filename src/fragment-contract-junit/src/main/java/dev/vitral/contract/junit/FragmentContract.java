package dev.vitral.contract.junit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitral.contract.conduct.Check;
import dev.vitral.contract.conduct.Conduct;
import dev.vitral.contract.conduct.Fragment;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * What every fragment promises. A fragment's test extends it beside its own stores and says where
 * the fragment listens:
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
public abstract class FragmentContract {

  /** The fragment's name, as in the registry. */
  protected abstract String fragment();

  /** Where it listens, such as {@code http://127.0.0.1:8082}. */
  protected abstract URI baseUrl();

  /** Paths of pages whose routes have wildcards, without language prefix. */
  protected List<String> samplePages() {
    return List.of();
  }

  @Test
  void the_manifest_is_served_and_may_be_promoted() {
    holds(Conduct.MANIFEST);
  }

  @Test
  void an_include_answers_one_root_that_says_whose_it_is() {
    holds(Conduct.INCLUDES);
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
  void htmx_swaps_only_what_is_the_fragments_own() {
    holds(Conduct.HTMX_TARGETS);
  }

  @Test
  void what_htmx_reads_is_valid_html() {
    holds(Conduct.HTMX_NAMES);
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
  void what_differs_between_the_languages_varies_by_language() {
    holds(Conduct.VARY);
  }

  @Test
  void an_asset_never_changes_under_its_name() {
    holds(Conduct.ASSETS);
  }

  @Test
  void an_unknown_url_is_a_problem_to_who_asks_for_json() {
    holds(Conduct.UNKNOWN_URLS);
  }

  private void holds(Check check) {
    assertThat(check.check(new Fragment(fragment(), baseUrl(), samplePages()))).isEmpty();
  }
}

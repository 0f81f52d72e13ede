package dev.vitral.shell.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class HeadMergeTest {

  @Test
  void what_says_something_of_the_page_is_kept() {
    String head =
        """
        <title>Bandas &amp; votos</title>
        <meta name="description" content="x">
        <link rel="canonical" href="/voting">
        <link rel="alternate" hreflang="en" href="/en/voting">
        <script type="application/ld+json">{"name":"a \\u003c b"}</script>
        <link rel="stylesheet" href="/fragments/voting/assets/voting.css">""";

    assertThat(HeadMerge.merge(head, List.of())).isEqualToIgnoringWhitespace(head);
  }

  @Test
  void what_the_layout_has_already_is_dropped() {
    String head =
        """
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width">
        <link rel="stylesheet" href="/static/vitral.css">
        <script src="/static/htmx.js" defer></script>
        <link rel="stylesheet" href="/fragments/voting/assets/voting.css">""";

    assertThat(HeadMerge.merge(head, List.of("/fragments/voting/assets/voting.css"))).isEmpty();
  }

  @Test
  void what_the_content_security_policy_forbids_is_dropped() {
    String head =
        """
        <base href="https://elsewhere.example/">
        <style>p { color: red }</style>
        <script>alert(1)</script>
        <meta http-equiv="Content-Security-Policy" content="default-src *">""";

    assertThat(HeadMerge.merge(head, List.of())).isEmpty();
  }

  @Test
  void what_stands_there_twice_is_kept_once() {
    String link = "<link rel=\"stylesheet\" href=\"/fragments/voting/assets/voting.css\">";

    assertThat(HeadMerge.merge(link + "<title>a</title>" + link + "<title>b</title>", List.of()))
        .isEqualTo(link + "\n<title>a</title>");
  }
}

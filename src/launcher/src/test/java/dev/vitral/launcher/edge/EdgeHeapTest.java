package dev.vitral.launcher.edge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class EdgeHeapTest {

  @Test
  void a_larger_cache_has_a_larger_heap() {
    assertThat(heap()).isEqualTo(256);
    assertThat(heap("--cache", "16M")).isEqualTo(256);
    assertThat(heap("--cache", "64M")).isEqualTo(256);
    assertThat(heap("--port", "0", "--cache", "1024M")).isEqualTo(192 + 1024);
    assertThat(heap("--cache", "524288K")).isEqualTo(192 + 512);
    assertThat(heap("--cache", "1073741824")).isEqualTo(192 + 1024);
    assertThat(heap("--cache", "536870912")).isEqualTo(192 + 512);
  }

  @Test
  void what_the_edge_will_refuse_is_left_to_it() {
    assertThat(heap("--cache", "much")).isEqualTo(256);
    assertThat(heap("--cache")).isEqualTo(256);
  }

  private static int heap(String... options) {
    List<String> words = new ArrayList<>(List.of("http://127.0.0.1:3000"));
    words.addAll(List.of(options));
    return EdgeHeap.mebibytes(words);
  }
}

package dev.vitral.shell.cache.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vitral.shell.cache.store.Purge;
import dev.vitral.shell.cache.store.Purge.Depth;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PurgeOrderTest {

  @Test
  void an_order_becomes_a_purge_for_each_kind_of_name() throws Exception {
    assertThat(
            purges("{'keys':['a','b'],'urls':['/x?y=1'],'all':true,'fragment':'news','soft':true}"))
        .containsExactly(
            Purge.keys(Optional.of("news"), Set.of("a", "b"), Depth.SOFT),
            Purge.uris(Optional.of("news"), Set.of("page /x?y=1"), Depth.SOFT),
            Purge.all(Optional.of("news"), Depth.SOFT));
  }

  @Test
  void an_order_is_hard_and_means_everybody_unless_it_says_otherwise() throws Exception {
    assertThat(purges("{'urls':['https://www.example.test/']}"))
        .containsExactly(
            Purge.uris(Optional.empty(), Set.of("page https://www.example.test/"), Depth.HARD));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      value = {
        "keys; {}",
        "keys; {'fragment':'news'}",
        "keys; {'keys':[],'soft':true}",
        "keys; {'keys':'a'}",
        "keys; {'keys':['a b']}",
        "keys; {'keys':[1]}",
        "keys; {'keys':[null]}",
        "urls; {'urls':['news']}",
        "urls; {'urls':['/a#b']}",
        "urls; {'urls':['ftp://a/b']}",
        "soft; {'keys':['a'],'soft':'yes'}",
        "all; {'all':1}",
        "fragment; {'all':true,'fragment':'News'}",
        "sofft; {'keys':['a'],'sofft':true}"
      })
  void what_may_mean_something_else_is_not_carried_out(String member, String order) {
    assertThatThrownBy(() -> purges(order))
        .isInstanceOfSatisfying(
            InvalidOrderException.class, invalid -> assertThat(invalid.member()).isEqualTo(member));
  }

  private static List<Purge> purges(String order) throws InvalidOrderException {
    return PurgeOrder.of(new JsonObject(order.replace('\'', '"')))
        .purges(url -> Set.of("page " + url));
  }
}

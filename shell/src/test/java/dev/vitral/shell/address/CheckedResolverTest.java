package dev.vitral.shell.address;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitral.esi.Resolver;
import dev.vitral.esi.Resolver.Address;
import dev.vitral.esi.Resolver.Refusal;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class CheckedResolverTest {

  @Test
  void a_name_that_leads_inside_is_refused() throws Exception {
    assertThat(resolved(address("10.0.0.7"))).isInstanceOf(Refusal.class);
  }

  @Test
  void of_several_addresses_only_a_public_one_is_handed_out() throws Exception {
    Resolver.Resolution resolution = resolved(address("127.0.0.1"), address("1.1.1.1"));
    assertThat(resolution).isEqualTo(new Address(new InetSocketAddress(address("1.1.1.1"), 8080)));
  }

  @Test
  void a_name_is_looked_up_once_so_that_nothing_can_change_after_the_check() throws Exception {
    List<String> asked = new ArrayList<>();
    Resolver resolver =
        new CheckedResolver(
            host -> {
              asked.add(host);
              InetAddress first = asked.size() == 1 ? address("1.1.1.1") : address("127.0.0.1");
              return CompletableFuture.completedFuture(List.of(first));
            });
    Resolver.Resolution found = resolver.resolve("rebind.example", 80).toCompletableFuture().get();
    assertThat(found).isEqualTo(new Address(new InetSocketAddress(address("1.1.1.1"), 80)));
    assertThat(asked).containsExactly("rebind.example");
  }

  private static Resolver.Resolution resolved(InetAddress... addresses) throws Exception {
    return new CheckedResolver(host -> CompletableFuture.completedFuture(List.of(addresses)))
        .resolve("a.example", 8080)
        .toCompletableFuture()
        .get();
  }

  private static InetAddress address(String digits) {
    try {
      return InetAddress.getByName(digits);
    } catch (UnknownHostException e) {
      throw new IllegalArgumentException(digits, e);
    }
  }
}

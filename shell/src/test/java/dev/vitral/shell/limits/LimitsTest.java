package dev.vitral.shell.limits;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitral.shell.address.AddressBlock;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.net.InetAddress;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LimitsTest {

  @Test
  void a_bucket_gives_what_it_holds_and_then_as_much_as_comes_in() {
    TokenBucket bucket = new TokenBucket(10, 3, 0);

    assertThat(taken(bucket, 0, 5)).isEqualTo(3);
    assertThat(taken(bucket, 200, 5)).isEqualTo(2);
    assertThat(taken(bucket, 60_000, 9)).isEqualTo(3);
  }

  @Test
  void connections_beyond_the_limit_are_refused_until_one_ends_once() {
    Limits limits = limits(Map.of("vitral.limits.connections", "2"));
    InetAddress peer = address("203.0.113.7");
    Runnable first = limits.connected(peer).orElseThrow();
    assertThat(limits.connected(peer)).isPresent();

    assertThat(limits.connected(peer)).isEmpty();
    assertThat(limits.connected(address("203.0.113.8"))).isPresent();
    first.run();
    first.run();
    assertThat(limits.connected(peer)).isPresent();
    assertThat(limits.connected(peer)).isEmpty();
  }

  @Test
  void a_network_of_ipv6_is_one_visitor() {
    Limits limits = limits(Map.of("vitral.limits.connections", "1"));

    assertThat(limits.connected(address("2001:db8:1:2::1"))).isPresent();
    assertThat(limits.connected(address("2001:db8:1:2:ffff::9"))).isEmpty();
    assertThat(limits.connected(address("2001:db8:1:3::1"))).isPresent();
  }

  @Test
  void neither_loopback_nor_a_trusted_proxy_is_limited() {
    Limits limits =
        limits(
            Map.of(
                "vitral.limits.connections", "0", "vitral.limits.trusted-proxies", "192.0.2.0/24"));

    assertThat(limits.connected(address("127.0.0.1"))).isPresent();
    assertThat(limits.connected(address("::1"))).isPresent();
    assertThat(limits.connected(address("192.0.2.9"))).isPresent();
    assertThat(limits.connected(address("198.51.100.9"))).isEmpty();
  }

  @Test
  void loopback_is_limited_if_that_is_said() {
    Limits limits =
        limits(Map.of("vitral.limits.connections", "0", "vitral.limits.loopback", "true"));

    assertThat(limits.connected(address("127.0.0.1"))).isEmpty();
  }

  @Test
  void each_takes_as_much_as_is_left() {
    Shares<String> shares = new Shares<>(60);
    assertThat(shares.take("alone", 31)).isFalse();
    assertThat(shares.take("alone", 30)).isTrue();

    assertThat(shares.take("alone", 1)).isFalse();
    assertThat(shares.take("second", 16)).isFalse();
    assertThat(shares.take("second", 15)).isTrue();
    assertThat(shares.take("third", 7)).isTrue();
    shares.giveBack("alone", 30);

    assertThat(shares.take("third", 12)).isTrue();
    shares.giveBack("second", 15);
    shares.giveBack("third", 19);
    assertThat(shares.take("fourth", 30)).isTrue();
  }

  private static int taken(TokenBucket bucket, long millis, int wanted) {
    int taken = 0;
    for (int i = 0; i < wanted; i++) {
      taken += bucket.take(Duration.ofMillis(millis).toNanos()) ? 1 : 0;
    }
    return taken;
  }

  private static InetAddress address(String digits) {
    Optional<InetAddress> address = AddressBlock.literal(digits);
    return address.orElseThrow();
  }

  private static Limits limits(Map<String, String> settings) {
    return new Limits(
        new SmallRyeConfigBuilder()
            .withMapping(LimitsConfig.class)
            .withDefaultValues(new HashMap<>(settings))
            .build()
            .getConfigMapping(LimitsConfig.class));
  }
}

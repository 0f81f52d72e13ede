package dev.vitral.songs.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitral.stores.Stores;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ListingTest {

  private static final int OBJECTS = 1_050;
  private static final String PREFIX = "many/";

  @Test
  void a_listing_of_more_than_a_thousand_objects_is_whole() {
    Bucket bucket = new Bucket(config());
    Set<String> wanted =
        IntStream.range(0, OBJECTS)
            .mapToObj(i -> PREFIX + "%04d.csv".formatted(i))
            .collect(Collectors.toCollection(TreeSet::new));
    Set<String> missing = new TreeSet<>(wanted);
    missing.removeAll(listed(bucket));
    missing.parallelStream().forEach(key -> bucket.put(key, "x"));
    assertThat(listed(bucket)).isEqualTo(wanted);
    bucket.close();
  }

  private static Set<String> listed(Bucket bucket) {
    Set<String> listed = new TreeSet<>();
    bucket.list(object -> listed.add(object.key()));
    return listed;
  }

  private static BucketConfig config() {
    Map<String, String> settings = Stores.throwaway().settingsFor("songs");
    return new BucketConfig() {
      @Override
      public URI endpoint() {
        return URI.create(settings.getOrDefault("VITRAL_S3_ENDPOINT", ""));
      }

      @Override
      public String accessKey() {
        return settings.getOrDefault("VITRAL_S3_ACCESS_KEY", "");
      }

      @Override
      public String secretKey() {
        return settings.getOrDefault("VITRAL_S3_SECRET_KEY", "");
      }

      @Override
      public String region() {
        return "us-east-1";
      }

      @Override
      public String name() {
        return "songs";
      }

      @Override
      public String prefix() {
        return PREFIX;
      }

      @Override
      public Duration timeout() {
        return Duration.ofSeconds(20);
      }
    };
  }
}

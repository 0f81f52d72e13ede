package dev.vitral.songs.catalogue;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;

/** The bucket in which the catalogue's files lie. */
@ConfigMapping(prefix = "vitral.songs.bucket")
public interface BucketConfig {

  /** Address of the S3 service. */
  URI endpoint();

  /** Who may read it. */
  String accessKey();

  /** The secret that goes with it. */
  String secretKey();

  /** Its region; most services other than Amazon's ignore it. */
  @WithDefault("us-east-1")
  String region();

  /** Name of the bucket. */
  @WithDefault("songs")
  String name();

  /** Only objects whose key begins so are files of the catalogue. */
  @WithDefault("catalogue/")
  String prefix();

  /** How long one read may be silent. */
  @WithDefault("10s")
  Duration timeout();
}

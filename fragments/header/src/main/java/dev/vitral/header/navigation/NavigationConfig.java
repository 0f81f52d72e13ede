package dev.vitral.header.navigation;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;

/** Where the navigation comes from. */
@ConfigMapping(prefix = "vitral.header")
public interface NavigationConfig {

  /** The shell's merged navigation, on its management port. */
  URI navigationUrl();

  /** How often it is asked for; most answers are 304. {@code off} never asks. */
  @WithDefault("2s")
  String navigationRefresh();

  /** How long one question may take; the next one comes soon, so it is short. */
  @WithDefault("1s")
  Duration navigationTimeout();
}

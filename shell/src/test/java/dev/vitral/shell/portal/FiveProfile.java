package dev.vitral.shell.portal;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.List;
import java.util.Map;

/** The portal of the five fragments with settings of a test's own, and nobody of other tests. */
abstract class FiveProfile implements QuarkusTestProfile {

  private final Map<String, String> settings;

  FiveProfile(Map<String, String> settings) {
    this.settings = settings;
  }

  @Override
  public boolean disableGlobalTestResources() {
    return true;
  }

  @Override
  public List<TestResourceEntry> testResources() {
    return List.of(new TestResourceEntry(FiveFragments.class, settings));
  }
}

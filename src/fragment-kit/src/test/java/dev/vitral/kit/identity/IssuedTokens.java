package dev.vitral.kit.identity;

import dev.vitral.contract.junit.TestIssuer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An issuer beside the tests. */
public final class IssuedTokens implements QuarkusTestResourceLifecycleManager {

  private @Nullable TestIssuer issuer;

  @Override
  public Map<String, String> start() {
    issuer = TestIssuer.start();
    return issuer.settings();
  }

  @Override
  public void stop() {
    if (issuer != null) {
      issuer.close();
    }
  }
}

package dev.vitral.header.throttle;

import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;

/** How often each thing may be tried; what cannot be configured is found at the start. */
@Singleton
@Startup
class Paces {

  private final Pace passwordsOfAccount;
  private final Pace passwordsOfAddress;
  private final Pace accountsOfAddress;
  private final Pace mailsOfAddress;

  Paces(ThrottleConfig config) {
    passwordsOfAccount = allAtOnce(config.passwordsPerAccount(), config);
    passwordsOfAddress =
        Pace.of(config.passwordsAtOnce(), config.passwordsPerAddress(), config.window());
    accountsOfAddress = allAtOnce(config.accountsPerAddress(), config);
    mailsOfAddress = allAtOnce(config.mailsPerAddress(), config);
  }

  private static Pace allAtOnce(int attempts, ThrottleConfig config) {
    return Pace.of(attempts, attempts, config.window());
  }

  Pace passwordsOfAccount() {
    return passwordsOfAccount;
  }

  Pace passwordsOfAddress() {
    return passwordsOfAddress;
  }

  Pace accountsOfAddress() {
    return accountsOfAddress;
  }

  Pace mailsOfAddress() {
    return mailsOfAddress;
  }
}

package dev.vitral.launcher.content;

import dev.vitral.launcher.accounts.Account;
import dev.vitral.launcher.accounts.Sessions;
import dev.vitral.launcher.home.Home;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;

/**
 * Fills a new portal with the fragments' samples, through the shell and in their authors' names.
 *
 * <p>Each request is sent until it is answered, and answered once: an interrupted load goes on
 * where it stopped, and the one request that may be repeated then carries the same idempotency key.
 * What is refused is told and left; what cannot be answered now waits for the next start.
 */
public final class Replay {

  private static final Duration TELL_EVERY = Duration.ofSeconds(1);

  private final Home home;
  private final URI portal;
  private final Patience patience;
  private final Consumer<String> steps;
  private final Consumer<String> notes;

  /**
   * How long to wait.
   *
   * @param accounts for the sample accounts to be made
   * @param sample for one sample, while the portal is away
   */
  public record Patience(Duration accounts, Duration sample) {
    /** Hashing some thirty passwords takes a small machine a while. */
    public static final Patience STANDARD =
        new Patience(Duration.ofSeconds(90), Duration.ofSeconds(20));
  }

  /**
   * @param steps told how far it is
   * @param notes told what a person should know afterwards
   */
  public Replay(
      Home home, URI portal, Patience patience, Consumer<String> steps, Consumer<String> notes) {
    this.home = home;
    this.portal = portal;
    this.patience = patience;
    this.steps = steps;
    this.notes = notes;
  }

  /** Sends what was not sent yet; returns at once when everything was. */
  public void run(List<Account> accounts) throws InterruptedException {
    HttpClient client = HttpClient.newBuilder().connectTimeout(patience.sample()).build();
    try (Sessions sessions = new Sessions(portal, client, accounts, patience.accounts())) {
      Courier courier = new Courier(portal, client, sessions, patience.sample());
      for (Samples samples : Samples.of(home)) {
        send(samples, courier);
      }
    }
  }

  private void send(Samples samples, Courier courier) throws InterruptedException {
    Path file = home.content().resolve(samples.fragment() + ".json");
    Ledger ledger = Ledger.read(file);
    Instant tell = Instant.MIN;
    for (int position = ledger.done(); position < samples.size(); position = ledger.done()) {
      if (Instant.now().isAfter(tell)) {
        tell(samples, ledger);
        tell = Instant.now().plus(TELL_EVERY);
      }
      SampleRequest sample = samples.requests().get(position);
      Answer answer = courier.bring(sample, ledger.remembered(), samples.idempotencyKey(position));
      if (answer instanceof Answer.Away away) {
        notes.accept(
            "%s: %d of %d samples; the next start goes on (%s)."
                .formatted(samples.fragment(), position, samples.size(), away.why()));
        return;
      }
      ledger = entered(samples, sample, answer, ledger).writtenTo(file);
      if (ledger.done() == samples.size()) {
        tell(samples, ledger);
      }
    }
  }

  private void tell(Samples samples, Ledger ledger) {
    steps.accept(
        "%s: %d of %d samples".formatted(samples.fragment(), ledger.done(), samples.size()));
  }

  private Ledger entered(Samples samples, SampleRequest sample, Answer answer, Ledger ledger) {
    if (answer instanceof Answer.Refused refused) {
      String place = "%s, request %d".formatted(samples.name(), ledger.done() + 1);
      String told =
          "%s (%s %s as %s) was refused: %s"
              .formatted(place, sample.method(), sample.path(), sample.as(), refused.why());
      notes.accept(told);
      return ledger.refused(told);
    }
    String name = sample.remember();
    return name != null && answer instanceof Answer.Accepted accepted && accepted.made().isPresent()
        ? ledger.accepted(name, accepted.made().get())
        : ledger.accepted();
  }
}

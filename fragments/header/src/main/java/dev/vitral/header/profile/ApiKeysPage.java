package dev.vitral.header.profile;

import dev.vitral.header.account.Refusal;
import dev.vitral.header.apikey.ApiKey;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The page of one's API keys.
 *
 * @param made the key that has just been made, which is shown this once
 * @param name what stands in the form
 * @param days what stands in the form
 * @param error why something could not be done
 * @param errors what is wrong with single fields
 */
public record ApiKeysPage(
    OwnApiKeys.Held held,
    OwnApiKeys.@Nullable Made made,
    String name,
    String days,
    @Nullable String error,
    Map<String, String> errors) {

  private static final String USUAL_DAYS = Integer.toString(OwnApiKeys.USUAL_DAYS);

  static ApiKeysPage of(OwnApiKeys.Held held) {
    return new ApiKeysPage(held, null, "", USUAL_DAYS, null, Map.of());
  }

  static ApiKeysPage made(OwnApiKeys.Held before, OwnApiKeys.Made made) {
    return new ApiKeysPage(before.with(made.key()), made, "", USUAL_DAYS, null, Map.of());
  }

  static ApiKeysPage again(
      OwnApiKeys.Held held, @Nullable String name, @Nullable String days, Refusal why) {
    return new ApiKeysPage(
        held,
        null,
        name == null ? "" : name,
        days == null ? USUAL_DAYS : days,
        why.sentence(),
        why.errors());
  }

  /** The live ones, newest first. */
  public List<ApiKey> keys() {
    return held.keys();
  }

  /** Whether their owner makes further ones. */
  public boolean editor() {
    return held.isEditor();
  }

  /** Which numbers of days may be asked for. */
  public int leastDays() {
    return OwnApiKeys.LEAST_DAYS;
  }

  /** Which numbers of days may be asked for. */
  public int mostDays() {
    return OwnApiKeys.MOST_DAYS;
  }
}

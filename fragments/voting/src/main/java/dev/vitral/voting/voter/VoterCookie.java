package dev.vitral.voting.voter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.NewCookie;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The signed cookie that says who votes. A forged one is no cookie. */
@ApplicationScoped
public class VoterCookie {

  /** Its name; the prefix makes browsers keep it to this host, secure and for every path. */
  public static final String NAME = "__Host-voter";

  private static final Pattern FORM = Pattern.compile("([\\w-]{22})\\.([\\w-]{43})");
  private static final String PURPOSE = "voter";

  private final SigningKey key;
  private final VoterConfig config;

  VoterCookie(SigningKey key, VoterConfig config) {
    this.key = key;
    this.config = config;
  }

  /** The voter of a cookie's value, if this fragment signed it. */
  public Optional<Voter> read(@Nullable String value) {
    if (value == null) {
      return Optional.empty();
    }
    Matcher form = FORM.matcher(value);
    if (!form.matches() || !isSigned(form.group(1), form.group(2))) {
      return Optional.empty();
    }
    return Optional.of(new Voter(form.group(1)));
  }

  /** The cookie for a voter. */
  public NewCookie write(Voter voter) {
    return new NewCookie.Builder(NAME)
        .value(voter.id() + '.' + signatureOf(voter.id()))
        .path("/")
        .maxAge((int) config.cookieLifetime().toSeconds())
        .httpOnly(true)
        .secure(true)
        .sameSite(NewCookie.SameSite.LAX)
        .build();
  }

  private boolean isSigned(String id, String signature) {
    return MessageDigest.isEqual(
        signature.getBytes(StandardCharsets.US_ASCII),
        signatureOf(id).getBytes(StandardCharsets.US_ASCII));
  }

  private String signatureOf(String id) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(key.sign(PURPOSE, id));
  }
}

package yuqing.notification.alert;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import yuqing.contracts.text.Sha256;
import yuqing.contracts.text.TextCharacters;

/// One-time codes of links in messages. A code is in the message alone; here is its hash. Each
/// attempt at a message has a code of its own, since the earlier one cannot be known again.
@ApplicationScoped
class AcknowledgementCodes implements PanacheRepositoryBase<AcknowledgementCode, String> {
  // No 0, 1, I, L, O, U: read over the telephone as well. 63 bits of chance, so that no number of
  // guesses finds one.
  private static final String ALPHABET = "23456789ABCDEFGHJKMNPQRSTVWXYZ";
  private static final int LENGTH = 13;

  /// Those of an earlier version have ten characters, and are valid for as long as they said.
  private static final Pattern FORM =
      Pattern.compile("[2-9A-HJKMNP-TV-Z]{10}|[2-9A-HJKMNP-TV-Z]{" + LENGTH + "}");

  // Codes that expired long ago are forgotten some at a time, now and then as new ones come.
  private static final String FORGET =
      """
      delete from acknowledgement_code where hash in (
        select hash from acknowledgement_code where expires_at < :before
        order by expires_at limit 200 for update skip locked)
      """;
  private static final Duration REMEMBERED = Duration.ofDays(30);

  /// New codes, on average, until some are forgotten: fewer than are forgotten then.
  private static final int FORGOTTEN_EVERY = 20;

  private final SecureRandom random = new SecureRandom();
  private final Duration validFor;

  AcknowledgementCodes(
      @ConfigProperty(name = "yuqing.acknowledgement.valid-for", defaultValue = "P3D")
          Duration validFor) {
    this.validFor = validFor;
  }

  /// @return the code, which is nowhere else
  String issue(UUID message, Instant now) {
    var text = new StringBuilder(LENGTH);
    for (int i = 0; i < LENGTH; i++) {
      text.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
    }
    var code = new AcknowledgementCode();
    code.hash = Sha256.hex(text.toString());
    code.message = message;
    code.expiresAt = now.plus(validFor);
    persist(code);
    if (random.nextInt(FORGOTTEN_EVERY) == 0) {
      getEntityManager()
          .createNativeQuery(FORGET)
          .setParameter("before", now.minus(REMEMBERED))
          .executeUpdate();
    }
    return text.toString();
  }

  /// Also one that was used or has expired. The look-up goes by the hash, so that the time it
  /// takes does not show how much of a guess was right.
  Optional<AcknowledgementCode> find(String given) {
    var text = TextCharacters.trimmed(given).toUpperCase(Locale.ROOT);
    if (!FORM.matcher(text).matches()) {
      return Optional.empty();
    }
    var sought = Sha256.hex(text);
    return findByIdOptional(sought)
        .filter(found -> MessageDigest.isEqual(bytes(found.hash), bytes(sought)));
  }

  /// The incident whose alerts a code acknowledges, also a used one's.
  Optional<UUID> incidentOf(String given) {
    var text = TextCharacters.trimmed(given).toUpperCase(Locale.ROOT);
    return FORM.matcher(text).matches()
        ? getEntityManager()
            .createQuery(
                "select m.incident from AcknowledgementCode c"
                    + " join AlertMessage m on m.id = c.message where c.hash = ?1",
                UUID.class)
            .setParameter(1, Sha256.hex(text))
            .getResultStream()
            .findFirst()
        : Optional.empty();
  }

  UUID incidentOf(AcknowledgementCode code) {
    return getEntityManager()
        .createQuery("select m.incident from AlertMessage m where m.id = ?1", UUID.class)
        .setParameter(1, code.message)
        .getSingleResult();
  }

  private static byte[] bytes(String hash) {
    return hash.getBytes(StandardCharsets.US_ASCII);
  }
}

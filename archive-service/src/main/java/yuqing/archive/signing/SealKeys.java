package yuqing.archive.signing;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.Files;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The configured keys: which of them signs is decided by the day on which something is signed.
@ApplicationScoped
public class SealKeys {

  private static final String ALIAS = "YUQING_SEAL_ALIAS";

  private final SigningSettings settings;
  private List<DatedKey> keys = List.of();

  SealKeys(SigningSettings settings) {
    this.settings = settings;
  }

  /// @param from the first day on which the key signs
  private record DatedKey(LocalDate from, SealKey key) {}

  /// Reads the keys, so that what is wrong with them is found at the start and not at midnight.
  ///
  /// @throws UnusableSealKey naming the setting
  public void open() {
    var opened = new ArrayList<DatedKey>();
    var store = store();
    for (var part : settings.alias().split(",", -1)) {
      var words = part.strip().split("@", -1);
      var from = words.length == 1 ? LocalDate.MIN : day(words[1]);
      if (words.length > 2 || opened.stream().anyMatch(each -> !from.isAfter(each.from()))) {
        throw new UnusableSealKey(
            ALIAS
                + " is written alias, alias@2028-01-01, … in the order of the days: "
                + settings.alias());
      }
      opened.add(new DatedKey(from, key(store, words[0])));
    }
    keys = List.copyOf(opened);
  }

  private static LocalDate day(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      throw new UnusableSealKey(ALIAS + " has a day that is none: " + text);
    }
  }

  private KeyStore store() {
    try (var in = Files.newInputStream(settings.store())) {
      var store = KeyStore.getInstance("PKCS12");
      store.load(in, settings.password().toCharArray());
      return store;
    } catch (IOException | GeneralSecurityException e) {
      throw new UnusableSealKey(
          "the keys of seals cannot be read: %s (YUQING_SEAL_STORE, YUQING_SEAL_PASSWORD)"
              .formatted(e));
    }
  }

  private SealKey key(KeyStore store, String alias) {
    try {
      if (store.getKey(alias, settings.password().toCharArray()) instanceof PrivateKey key
          && store.getCertificate(alias) instanceof X509Certificate certificate) {
        return new SealKey(key, certificate);
      }
    } catch (GeneralSecurityException e) {
      throw new UnusableSealKey(
          "the key %s cannot be read: %s (YUQING_SEAL_PASSWORD)".formatted(alias, e));
    }
    throw new UnusableSealKey(
        "%s has no key with a certificate under %s (%s)".formatted(settings.store(), alias, ALIAS));
  }

  /// All that are configured, those of days to come too.
  public List<SealKey> all() {
    return keys.stream().map(DatedKey::key).toList();
  }

  /// The key that signs at an instant; empty where none does: its certificate is not valid then,
  /// or the first one's day has not come.
  public Optional<SealKey> at(Instant instant, ZoneId zone) {
    return configuredAt(instant, zone).filter(key -> key.isValidAt(instant));
  }

  /// The same, whether or not its certificate is valid.
  public Optional<SealKey> configuredAt(Instant instant, ZoneId zone) {
    var day = instant.atZone(zone).toLocalDate();
    return keys.reversed().stream()
        .filter(each -> !each.from().isAfter(day))
        .map(DatedKey::key)
        .findFirst();
  }
}

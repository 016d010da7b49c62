package yuqing.contracts.text;

import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/// What the QR code of a printed form (网络舆情处置表) says: which incident it is of, and the head of
/// the dossier's chain from which it was printed. A scan of the signed form is found by it.
///
/// @param incident its id
/// @param entries of the chain when it was printed
/// @param shortHash the first [#HASH_DIGITS] digits of the hash of the last of them
public record FormMark(UUID incident, long entries, String shortHash) {

  public static final int HASH_DIGITS = 16;

  /// Capitals and digits, which make the smallest code.
  private static final Pattern FORM =
      Pattern.compile("YQF1:([0-9A-F]{32}):([1-9][0-9]{0,17}):([0-9A-F]{16})");

  public FormMark {
    if (entries < 1 || !shortHash.matches("[0-9a-f]{16}")) {
      throw new IllegalArgumentException("a form is printed from a chain with a head");
    }
  }

  /// @param headHash the whole hash, in lower-case hex
  public static FormMark of(UUID incident, long entries, String headHash) {
    return new FormMark(incident, entries, headHash.substring(0, HASH_DIGITS));
  }

  /// What stands in the QR code.
  public String text() {
    return "YQF1:%s:%d:%s"
        .formatted(incident.toString().replace("-", ""), entries, shortHash)
        .toUpperCase(Locale.ROOT);
  }

  /// @return empty for any other text, as other people's codes have it
  public static Optional<FormMark> read(String text) {
    var parts = FORM.matcher(text);
    if (!parts.matches()) {
      return Optional.empty();
    }
    var id = parts.group(1);
    var incident =
        new UUID(
            Long.parseUnsignedLong(id.substring(0, 16), 16),
            Long.parseUnsignedLong(id.substring(16), 16));
    return Optional.of(
        new FormMark(
            incident, Long.parseLong(parts.group(2)), parts.group(3).toLowerCase(Locale.ROOT)));
  }
}

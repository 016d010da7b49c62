package yuqing.contracts.term;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// A part that a dossier must have before it is closed (article 14). Which parts are required at
/// which level is data of the policy edition.
public enum DossierPart {
  /// Where the item was seen, or why there is no sighting.
  SIGHTING(Level.THREE),
  /// A grade decided by a person.
  PERSONS_GRADE(Level.THREE),
  HANDLING_TEAM(Level.THREE),
  /// Something done about it, as the form prints it.
  MEASURE(Level.THREE),
  HANDLING_END(Level.THREE),
  ACCEPTED_RESULT(Level.THREE),
  REVIEW(Level.THREE),
  DELIVERED_REPLY(Level.TWO),
  /// The text of the first report to the superior authority (首报).
  FIRST_REPORT(Level.ONE),
  SPECIAL_MEETING(Level.ONE),
  EMERGENCY_PLAN(Level.ONE);

  private final String code = name().toLowerCase(Locale.ROOT).replace('_', '-');
  private final Level usuallyFrom;

  DossierPart(Level usuallyFrom) {
    this.usuallyFrom = usuallyFrom;
  }

  @JsonValue
  public String code() {
    return code;
  }

  @JsonCreator
  public static DossierPart of(String code) {
    return Arrays.stream(values())
        .filter(each -> each.code.equals(code))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no part has the code " + code));
  }

  /// The level from which on an edition that names no parts requires it: editions were written
  /// before they could name parts, and grades published.
  public Level usuallyFrom() {
    return usuallyFrom;
  }

  /// What is required at a level by an edition that names no parts.
  public static List<DossierPart> usualAt(Level level) {
    return Arrays.stream(values()).filter(part -> level.atLeast(part.usuallyFrom)).toList();
  }
}

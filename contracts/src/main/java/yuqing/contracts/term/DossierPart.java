package yuqing.contracts.term;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// A part that a dossier must have before it is closed (article 14). Which parts are required at
/// which level is data of the policy edition.
public enum DossierPart {
  /// Where the item was seen, or why there is no sighting.
  SIGHTING(Level.THREE, 7, Post.LIAISON),
  /// A grade decided by a person.
  PERSONS_GRADE(Level.THREE, 10, Post.GROUP_OFFICE),
  HANDLING_TEAM(Level.THREE, 10, Post.DEPARTMENT_HEAD),
  /// Something done about it, as the form prints it.
  MEASURE(Level.THREE, 10, Post.DEPARTMENT_HEAD),
  HANDLING_END(Level.THREE, 10, Post.DEPARTMENT_HEAD),
  ACCEPTED_RESULT(Level.THREE, 10, Post.DEPARTMENT_HEAD),
  /// The review meeting, with who attended and the lessons.
  REVIEW(Level.THREE, 14, Post.LEADING_GROUP),
  DELIVERED_REPLY(Level.TWO, 10, Post.LIAISON),
  /// The text of the first report to the superior authority (首报).
  FIRST_REPORT(Level.ONE, 10, Post.LEADING_GROUP),
  SPECIAL_MEETING(Level.ONE, 10, Post.LEADING_GROUP),
  EMERGENCY_PLAN(Level.ONE, 10, Post.LEADING_GROUP),
  /// The scan of the signed form (处置表), back since handling ended. Only where an edition asks for
  /// it by name.
  SIGNED_FORM(14, Post.DEPARTMENT_HEAD);

  private final String code = name().toLowerCase(Locale.ROOT).replace('_', '-');

  /// Null for a part that is required by name only.
  private final Level usuallyFrom;

  private final int article;
  private final Post owner;

  DossierPart(Level usuallyFrom, int article, Post owner) {
    this.usuallyFrom = usuallyFrom;
    this.article = article;
    this.owner = owner;
  }

  DossierPart(int article, Post owner) {
    this(null, article, owner);
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
  /// before they could name parts, and grades published. Empty for what such an edition does not
  /// ask for at any level.
  public Optional<Level> usuallyFrom() {
    return Optional.ofNullable(usuallyFrom);
  }

  /// The article that asks for it and the post that owes it, where an edition does not say.
  public RequiredPart usual() {
    return new RequiredPart(this, article, owner);
  }

  /// What is required at a level by an edition that names no parts.
  public static List<DossierPart> usualAt(Level level) {
    return Arrays.stream(values())
        .filter(part -> part.usuallyFrom().filter(level::atLeast).isPresent())
        .toList();
  }
}

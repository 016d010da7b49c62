package yuqing.rest.personaldata;

/// A passage of a text that seems to be personal data.
///
/// @param start its first UTF-16 unit, from 0
/// @param end after its last
public record PersonalDataFinding(PersonalDataKind kind, int start, int end) {

  public PersonalDataFinding {
    if (start < 0 || end <= start) {
      throw new IllegalArgumentException("no passage: " + start + " to " + end);
    }
  }

  boolean overlaps(PersonalDataFinding other) {
    return start < other.end && other.start < end;
  }
}
